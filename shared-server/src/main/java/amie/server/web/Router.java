package amie.server.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Finds the route of a request; where a word and a placeholder both fit, the word wins.
final class Router {
    sealed interface Match {
        record Found(Route route, Map<String, String> segments) implements Match {}

        record WrongMethod(String allowed, boolean everyOrigin) implements Match {}

        record Nothing() implements Match {}
    }

    private record Row(List<String> pattern, Route route) {}

    private final Map<Integer, List<Row>> rowsByLength = new HashMap<>();

    Router(List<Route> routes) {
        for (var route : routes) {
            var pattern = split(route.path());
            var rows = rowsByLength.computeIfAbsent(pattern.size(), none -> new ArrayList<>());
            for (var row : rows)
                if (row.route.method() == route.method() && shape(row.pattern).equals(shape(pattern)))
                    throw new IllegalArgumentException("two routes for " + route.method() + " " + route.path());
            rows.add(new Row(pattern, route));
        }
        // Placeholders sort behind every word, from the left.
        for (var rows : rowsByLength.values())
            rows.sort((a, b) -> shape(a.pattern).compareTo(shape(b.pattern)));
    }

    Match match(String method, String rawPath) {
        var path = split(rawPath).stream().map(UrlEncoded::segment).toList();
        var rows = rowsByLength.getOrDefault(path.size(), List.of()).stream()
                .filter(row -> fits(row.pattern, path))
                .toList();
        if (rows.isEmpty()) return new Match.Nothing();
        var asked = method.equals("HEAD") ? "GET" : method;
        // The most exact path decides; its other methods are not taken from a looser one.
        var shape = shape(rows.getFirst().pattern);
        var same = rows.stream().filter(row -> shape(row.pattern).equals(shape)).toList();
        for (var row : same)
            if (row.route.method().name().equals(asked)) return new Match.Found(row.route, segments(row.pattern, path));
        return new Match.WrongMethod(allowed(same), same.stream().anyMatch(row -> row.route.everyOrigin()));
    }

    boolean answersGet(String rawPath) {
        return match("GET", rawPath) instanceof Match.Found;
    }

    private static String allowed(List<Row> rows) {
        var methods = new TreeSet<String>();
        for (var row : rows) methods.add(row.route.method().name());
        if (methods.contains("GET")) methods.add("HEAD");
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static boolean isPlaceholder(String segment) {
        return segment.startsWith("{");
    }

    private static String shape(List<String> pattern) {
        return String.join(
                "/",
                pattern.stream()
                        .map(part -> isPlaceholder(part) ? "\uffff" : part)
                        .toList());
    }

    private static boolean fits(List<String> pattern, List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            var part = pattern.get(i);
            if (isPlaceholder(part) ? path.get(i).isEmpty() : !part.equals(path.get(i))) return false;
        }
        return true;
    }

    private static Map<String, String> segments(List<String> pattern, List<String> path) {
        var segments = new LinkedHashMap<String, String>();
        for (int i = 0; i < path.size(); i++) {
            var part = pattern.get(i);
            if (isPlaceholder(part)) segments.put(part.substring(1, part.length() - 1), path.get(i));
        }
        return segments;
    }
}
