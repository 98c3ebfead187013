package amie.server.web;

import org.jspecify.annotations.Nullable;

/// Decides who makes a request and whether the route is open to him, before anything of it is read.
///
/// A bearer token stands for its holder everywhere. A session cookie, which a browser sends by itself, counts for
/// reading and for forms of our own pages only.
final class Gate {
    private final Site site;
    private final FormTokens tokens;

    Gate(Site site, FormTokens tokens) {
        this.site = site;
        this.tokens = tokens;
    }

    Actor identify(Request request, Route.@Nullable Body body) {
        var bearer = request.incoming().bearer();
        if (!bearer.isEmpty()) {
            var actor = site.doorkeeper().identify("", bearer);
            if (actor.isKnown()) return actor;
            throw Problem.of(401, "unauthorized")
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .exception();
        }
        var session = request.session();
        boolean counts = request.incoming().isSafe() || isPageForm(request, body);
        return counts && !session.isEmpty() ? site.doorkeeper().identify(session, "") : new Actor.Anonymous();
    }

    private static boolean isPageForm(Request request, Route.@Nullable Body body) {
        return (body == Route.Body.FORM || body == Route.Body.UPLOAD || body == Route.Body.TABLE)
                && !request.incoming().isApi();
    }

    void admit(Request request, Route route) {
        if (route.access().admits(request.actor())) return;
        if (request.actor().isKnown()) throw Problem.of(403, "forbidden").exception();
        throw Problem.of(401, "unauthorized")
                .header("WWW-Authenticate", "Bearer")
                .exception();
    }

    /// Refuses a form that another site makes the browser send; called before the body is read.
    void checkOrigin(Request request, Route route) {
        if (!isForgeable(request, route)) return;
        var fetchSite = request.header("Sec-Fetch-Site");
        var origin = request.header("Origin");
        boolean ours = fetchSite != null
                ? fetchSite.equals("same-origin")
                : origin == null || isOurs(origin, request.incoming().host());
        if (!ours) throw Problem.of(403, "foreign-form").exception();
    }

    /// Refuses a form that was not made for this browser.
    void checkToken(Request request, Route route) {
        if (!isForgeable(request, route)) return;
        var token = request.fields().entered(FormTokens.FIELD);
        if (!tokens.fits(token, request.formOwner()))
            throw Problem.of(403, "stale-form").exception();
    }

    /// Whether a browser could be made to send this with our cookies: not where a bearer token speaks.
    private static boolean isForgeable(Request request, Route route) {
        return isPageForm(request, route.body()) && request.incoming().bearer().isEmpty();
    }

    private boolean isOurs(String origin, String host) {
        var address = site.publicUrl();
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return origin.equals(address.getScheme() + "://" + address.getHost() + port) || origin.equals("http://" + host);
    }
}
