package amie.node;

import amie.server.web.Reply;
import amie.server.web.Route;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Before an Amie is founded every page leads to the one where it is.
final class FirstRun {
    private static final String PATH = "/first-run";

    private FirstRun() {}

    static List<Route> before(List<Route> routes, BooleanSupplier founded) {
        return routes.stream()
                .map(route -> isPage(route) ? before(route, founded) : route)
                .toList();
    }

    private static Route before(Route route, BooleanSupplier founded) {
        Route.Handler handler =
                request -> founded.getAsBoolean() ? route.handler().answer(request) : Reply.seeOther(PATH);
        return new Route(route.method(), route.path(), route.access(), route.body(), handler, route.everyOrigin());
    }

    private static boolean isPage(Route route) {
        var path = route.path();
        return route.method() == Route.Method.GET
                && !path.startsWith(PATH)
                && !path.startsWith("/api/")
                && !path.startsWith("/sign-in")
                && !path.startsWith("/account")
                && !path.equals("/help")
                && !path.equals("/openapi.yaml");
    }
}
