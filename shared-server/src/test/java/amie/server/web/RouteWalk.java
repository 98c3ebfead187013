package amie.server.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks every route with every role, nobody's included, and holds the answers against what the routes declare.
public final class RouteWalk {
    private final TestSite site;
    private final List<Route> routes;

    /// @param site with the routes to walk and the doorkeeper of the tests
    public RouteWalk(TestSite site) {
        this(site, site.site().routes());
    }

    RouteWalk(TestSite site, List<Route> routes) {
        this.site = site;
        this.routes = routes;
    }

    /// Fails with a list of all routes that let somebody in whom they should not, or the other way round.
    ///
    /// The handlers run with no input: whatever they answer but 401, 403 and a way to the sign-in page counts as
    /// admitted.
    public void verify() {
        assertFalse(routes.isEmpty(), "no route to walk");
        var wrong = new ArrayList<String>();
        for (var route : routes) {
            check(wrong, route, new Actor.Anonymous(), null);
            for (var role : Role.values()) check(wrong, route, TestSite.identify(TestSite.word(role), ""), role);
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private void check(List<String> wrong, Route route, Actor actor, @Nullable Role role) {
        var answer = ask(route, role);
        boolean refused = answer.statusCode() == 401
                || answer.statusCode() == 403
                || (answer.statusCode() == 303 && answer.header("Location").startsWith("/sign-in") && !actor.isKnown());
        if (refused == route.access().admits(actor))
            wrong.add(route.method() + " " + route.path() + " answers " + (role == null ? "nobody" : role) + " with "
                    + answer.statusCode());
    }

    /// Pages are asked by a browser's session, programs' routes by a token.
    private Response ask(Route route, @Nullable Role role) {
        var path = route.path().replaceAll("\\{[^}]+}", "00000000-0000-4000-8000-000000000000");
        boolean form = route.body() == Route.Body.FORM
                || route.body() == Route.Body.UPLOAD
                || route.body() == Route.Body.TABLE;
        boolean page = !path.startsWith("/api/") && (form || route.method() == Route.Method.GET);
        var browser = role == null ? site.browser() : site.browser(role);
        var request = page ? browser.given() : role == null ? site.program() : site.program(role);
        if (role == null) request.cookie(site.cookies().visitor(), "walker");
        switch (route.body()) {
            case FORM ->
                request.contentType("application/x-www-form-urlencoded").body("_token=" + site.token(role));
            case UPLOAD, TABLE -> request.multiPart(FormTokens.FIELD, site.token(role));
            case JSON -> request.contentType("application/json").body("{}");
            case NONE, BYTES, STREAM -> {}
        }
        return request.request(route.method().name(), path);
    }
}
