package amie.hub.template;

import amie.server.table.Cell;
import amie.server.table.Column;
import amie.server.table.Table;
import amie.server.web.Request;
import java.util.List;

/// Every version of every template, to take along.
final class TemplateTable {
    private TemplateTable() {}

    static Table of(Request request, List<Version> versions) {
        var columns = List.of(
                Column.wide(request.t("template.part.title")),
                Column.of(request.t("template.column.version")),
                Column.wide(request.t("template.column.group")),
                Column.of(request.t("template.column.published")),
                Column.of(request.t("template.part.parts")),
                Column.of(request.t("template.part.price")),
                Column.of(request.t("template.part.licence")),
                Column.of(request.t("template.column.users")),
                Column.wide(request.t("template.column.adapts")),
                Column.wide("IRI"));
        return new Table(
                "templates",
                request.t("template.list.title"),
                columns,
                versions.stream().map(version -> cells(request, version)));
    }

    private static List<Cell> cells(Request request, Version version) {
        return List.of(
                Cell.text(version.withdrawn() ? request.t("template.withdrawn") : version.title()),
                Cell.number(version.id().number()),
                Cell.text(version.group()),
                Cell.moment(version.published()),
                Cell.number(version.parts()),
                Cell.money(version.price()),
                Cell.text(version.licence().spdx()),
                Cell.number(version.users()),
                Cell.text(version.parentTitle()),
                Cell.text(version.path()));
    }
}
