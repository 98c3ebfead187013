package amie.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who may take which route, one line each: what a reviewer reads, and what no route may quietly leave.
public final class AccessTable {
    private AccessTable() {}

    /// Compares the routes with a table that was written down, a resource beside the test.
    public static void verify(List<Route> routes, Class<?> test, String resource) {
        assertEquals(written(test, resource), of(routes));
    }

    private static String of(List<Route> routes) {
        return routes.stream()
                .map(route -> route.path() + " " + route.method() + " " + who(route.access()))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String who(Access access) {
        return switch (access) {
            case Access.Anyone() -> "anyone";
            case Access.Known() -> "signed-in";
            case Access.Only(var roles) ->
                new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(" "));
        };
    }

    private static String written(Class<?> test, String resource) {
        try (var in = test.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
