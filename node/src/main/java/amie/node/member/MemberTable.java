package amie.node.member;

import amie.model.Lang;
import amie.server.web.Request;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The list of members as rows of text, for a spreadsheet.
final class MemberTable {
    private MemberTable() {}

    static List<String> heads(Request request, int year) {
        var fields = Stream.of(
                "name", "kind", "siret", "town", "activity", "employees", "state", "joinedOn", "leftOn", "parts");
        return fields.map(field -> request.t("member." + field) + (field.equals("parts") ? " " + year : ""))
                .toList();
    }

    static List<String> cells(Request request, MemberRow row) {
        return List.of(
                row.name(),
                request.t("memberKind." + row.kind()),
                text(MemberWire.text(row.siret())),
                row.town(),
                text(row.activity()),
                text(row.employees()),
                request.t("memberState." + row.state()),
                text(row.joinedOn()),
                text(row.leftOn()),
                number(row.parts(), request.lang()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String number(Parts parts, Lang lang) {
        return lang == Lang.FR ? parts.toString().replace('.', ',') : parts.toString();
    }
}
