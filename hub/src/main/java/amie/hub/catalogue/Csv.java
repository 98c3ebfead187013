package amie.hub.catalogue;

import amie.server.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list as a spreadsheet opens it: semicolons, as French ones expect, and a mark that says UTF-8.
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";
    private final StringBuilder text = new StringBuilder("\uFEFF");

    public Csv row(@Nullable Object... cells) {
        text.append(Stream.of(cells).map(Csv::cell).collect(Collectors.joining(";")))
                .append("\r\n");
        return this;
    }

    public Csv row(List<String> cells) {
        return row(cells.toArray());
    }

    /// A cell that a spreadsheet would take for a formula is marked as text.
    private static String cell(@Nullable Object value) {
        var cell = Objects.toString(value, "");
        if (!(value instanceof Number) && !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0) cell = "'" + cell;
        return cell.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    public Reply reply(String name) {
        return Reply.bytes(200, "text/csv; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }
}
