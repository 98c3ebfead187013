package amie.hub;

import amie.server.web.RateLimit;
import amie.server.web.Route;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Slows down whoever asks too much of what costs the hub work: its API, its searches and simulators, its
/// query endpoint, what it prints.
final class Paces {
    private static final Set<String> SEARCHES = Set.of(
            "/groups",
            "/services",
            "/trainings",
            "/templates",
            "/compare",
            "/compare.csv",
            "/start",
            "/start/for-a-member");

    private final RateLimit reads;
    private final RateLimit queries;

    Paces(HubLimits limits, Clock clock) {
        reads = RateLimit.perMinute(limits.reads(), clock);
        queries = RateLimit.perMinute(limits.queries(), clock);
    }

    Route keep(Route route) {
        var limit = of(route.path());
        return limit == null ? route : limit.slowing(route);
    }

    private @Nullable RateLimit of(String path) {
        // To print a page is as much work as to answer a query.
        if (path.equals("/sparql") || path.endsWith("/pdf")) return queries;
        if (path.contains("/files/")) return reads;
        // The intake has limits of its own, and says the head in every answer.
        if (path.equals("/api/v1/nodes") || path.startsWith("/api/v1/nodes/")) return null;
        return path.startsWith("/api/") || SEARCHES.contains(path) ? reads : null;
    }
}
