package amie.server.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A picture of a page, measured: coordinates as a browser gets them.
record Drawn(String text) {
    /// A stretch of the picture.
    record Span(double x, double width) {}

    /// From coordinates to what the ticks of an axis say.
    record Scale(double start, double first, double perUnit) {
        double value(double coordinate) {
            return first + (coordinate - start) / perUnit;
        }

        double at(double value) {
            return Math.round((start + (value - first) * perUnit) * 100) / 100.0;
        }
    }

    static Drawn svg(String page, String style) {
        return new Drawn(between(page, "<svg class=\"" + style + "\"", "</svg>"));
    }

    /// The numbers of a table's rows.
    static List<List<Double>> rows(String page, String id) {
        var table = between(page, "<caption id=\"" + id + "\"", "</table>");
        return matches(between(table, "<tbody>", "</tbody>"), "(?s)<tr>(.*?)</tr>")
                .map(row -> matches(row.group(1), "<td class=\"number\">([^<]*)</td>")
                        .map(cell -> amount(cell.group(1)))
                        .toList())
                .toList();
    }

    /// What was entered, as an address writes it; the last of a name counts.
    static Map<String, String> fields(String query) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) fields.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        return fields;
    }

    /// @param tick pattern whose last two groups are the coordinate of a tick and what it says
    /// @param below how far a text stands below its coordinate
    Scale scale(String tick, double below) {
        var ticks = matches(text, tick).toList();
        var first = ticks.getFirst();
        var last = ticks.getLast();
        var groups = first.groupCount();
        var start = Double.parseDouble(first.group(groups - 1)) - below;
        var end = Double.parseDouble(last.group(groups - 1)) - below;
        var from = amount(first.group(groups));
        return new Scale(start, from, (end - start) / (amount(last.group(groups)) - from));
    }

    List<Double> all(String pattern) {
        return matches(text, pattern)
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }

    List<Span> pairs(String pattern) {
        return matches(text, pattern)
                .map(found -> new Span(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))))
                .toList();
    }

    /// Coordinates within the path of a style.
    List<Double> path(String style, String pattern) {
        return new Drawn(between(text, "class=\"" + style + "\" d=\"", "\"/>")).all(pattern);
    }

    /// `−4 329 €` or `12,5 j`; a dash is no number.
    private static double amount(String written) {
        var plain = written.replace('\u2212', '-').replace(',', '.').replaceAll("[^-.\\d]", "");
        return plain.isEmpty() ? Double.NaN : Double.parseDouble(plain);
    }

    private static Stream<MatchResult> matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static String between(String text, String start, String end) {
        var from = text.indexOf(start);
        if (from < 0) throw new AssertionError("no " + start + " in " + text);
        return text.substring(from + start.length(), text.indexOf(end, from + start.length()));
    }
}
