package amie.node.member;

import amie.server.table.Cell;
import amie.server.table.Column;
import amie.server.table.Table;
import amie.server.web.Request;
import java.util.List;
import java.util.stream.Stream;

/// The list of members, to take along.
final class MemberTable {
    private MemberTable() {}

    static Table of(Request request, int year, List<MemberRow> found) {
        return new Table(
                "members-" + year,
                request.t("member.list"),
                columns(request, year),
                found.stream().map(row -> cells(request, row)));
    }

    private static List<Column> columns(Request request, int year) {
        var fields = Stream.of("kind", "siret", "town", "activity", "employees", "state", "joinedOn", "leftOn")
                .map(field -> Column.of(request.t("member." + field)));
        var parts = Column.of(request.t("member.parts") + " " + year);
        return Stream.of(Stream.of(Column.wide(request.t("member.name"))), fields, Stream.of(parts))
                .flatMap(columns -> columns)
                .toList();
    }

    private static List<Cell> cells(Request request, MemberRow row) {
        return List.of(
                Cell.text(row.name()),
                Cell.text(request.t("memberKind." + row.kind())),
                Cell.text(MemberWire.text(row.siret())),
                Cell.text(row.town()),
                Cell.text(row.activity()),
                Cell.number(row.employees()),
                Cell.text(request.t("memberState." + row.state())),
                Cell.day(row.joinedOn()),
                Cell.day(row.leftOn()),
                Cell.number(row.parts().number()));
    }
}
