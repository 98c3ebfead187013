package amie.server.web;

import amie.server.db.DatabaseFailure;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.UncheckedIOException;
import java.util.Map;

/// The walk of a request: an id, its route, who asks, what it carries, the feature's reply, one answer.
final class Pipeline implements Filter {
    private static final System.Logger ACCESS = System.getLogger("amie.access");
    private static final System.Logger LOG = System.getLogger(Pipeline.class.getName());
    private final Installation installation;
    private final Gate gate;
    private final Rendering rendering;
    private final AnswerWriter writer = new AnswerWriter();
    private final PageHeaders headers;

    Pipeline(Installation installation, Rendering rendering) {
        this.installation = installation;
        this.gate = new Gate(installation.site(), installation.tokens());
        this.rendering = rendering;
        this.headers = new PageHeaders(installation.isSecure());
    }

    /// Helidon's own routing is never reached: its answers to HEAD, to wrong methods and to failures are not ours.
    @Override
    public void filter(FilterChain chain, RoutingRequest in, RoutingResponse out) {
        var id = RequestId.next(installation.random());
        var incoming = new Incoming(in, installation.settings().behindProxy());
        boolean close = ScopedValue.where(RequestId.BOUND, id).call(() -> answer(incoming, id, out));
        // Helidon answers `Connection: close` and then leaves the socket open.
        if (close) throw new CloseConnectionException("the connection ends with this answer");
    }

    /// @return whether the connection ends
    private boolean answer(Incoming incoming, String id, RoutingResponse out) {
        long start = System.nanoTime();
        var request = new Request(installation, incoming, id);
        Answer answer = null;
        try {
            var made = made(request);
            request.discardFiles();
            // A broken body has its answer end the connection already.
            if (!made.has("Connection") && !Bodies.finish(request)) made = made.header("Connection", "close");
            answer = headers.complete(request, made);
            write(request, answer, out);
        } finally {
            request.discardAnswerFiles();
            int status = answer == null ? 0 : answer.status();
            long micros = (System.nanoTime() - start) / 1_000;
            ACCESS.log(
                    System.Logger.Level.INFO,
                    () -> incoming.method() + " " + incoming.path() + " " + status + " " + micros + "us " + id);
        }
        return incoming.wantsClosing() || answer.has("Connection");
    }

    private void write(Request request, Answer answer, RoutingResponse out) {
        var longest = installation.settings().limits().reading();
        try (var _ = installation.watchdog().watch(longest)) {
            writer.write(request.incoming(), request.vary(), answer, out);
        }
    }

    private Answer made(Request request) {
        try {
            return rendering.answer(request, replied(request));
        } catch (ProblemException expected) {
            return problem(request, expected.problem());
        } catch (DatabaseFailure passing) {
            LOG.log(System.Logger.Level.WARNING, "request " + request.id() + ": " + passing.getMessage());
            return problem(request, passing(passing));
        } catch (UncheckedIOException failure) {
            LOG.log(System.Logger.Level.ERROR, "request " + request.id() + " failed", failure);
            return problem(request, isDiskFull(failure) ? noRoom() : Problem.of(500, "internal"));
        } catch (RuntimeException | Error unexpected) {
            LOG.log(System.Logger.Level.ERROR, "request " + request.id() + " failed", unexpected);
            return problem(request, Problem.of(500, "internal"));
        }
    }

    private static Problem passing(DatabaseFailure failure) {
        return failure.key().equals("database.no-room")
                ? noRoom()
                : Problem.of(503, "unavailable").header("Retry-After", "5");
    }

    private static Problem noRoom() {
        return Problem.of(503, "no-room").header("Retry-After", "60");
    }

    /// Java has no type for it: it is told by the words of the system.
    private static boolean isDiskFull(UncheckedIOException failure) {
        var message = String.valueOf(failure.getMessage());
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    private Answer problem(Request request, Problem problem) {
        try {
            return rendering.problem(request, problem);
        } catch (RuntimeException | Error unexpected) {
            LOG.log(System.Logger.Level.ERROR, "request " + request.id() + ": not even a page", unexpected);
            return rendering.plainProblem(request.lang(), problem, request.id());
        }
    }

    private Reply replied(Request request) {
        var incoming = request.incoming();
        return switch (installation.router().match(incoming.method(), incoming.path())) {
            case Router.Match.Found(var route, var segments) -> taken(request, route, segments);
            case Router.Match.WrongMethod(var allowed, var everyOrigin) -> {
                if (incoming.method().equals("OPTIONS")) yield options(allowed, everyOrigin);
                request.madeBy(gate.identify(request, null));
                throw Problem.of(405, "method-not-allowed", incoming.method(), allowed)
                        .header("Allow", allowed)
                        .exception();
            }
            case Router.Match.Nothing() -> {
                request.madeBy(gate.identify(request, null));
                throw Problem.notFound().exception();
            }
        };
    }

    private static Reply options(String allowed, boolean everyOrigin) {
        var reply = Reply.empty(204).header("Allow", allowed);
        if (!everyOrigin) return reply;
        return reply.header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", "Accept, If-None-Match")
                .header("Access-Control-Max-Age", "86400");
    }

    private Reply taken(Request request, Route route, Map<String, String> segments) {
        request.found(segments);
        if (!request.path().startsWith("/assets/")) request.madeBy(gate.identify(request, route.body()));
        gate.admit(request, route);
        gate.checkOrigin(request, route);
        Bodies.read(request, route.body());
        gate.checkToken(request, route);
        var reply = route.handler().answer(request);
        return route.everyOrigin()
                ? reply.header("Access-Control-Allow-Origin", "*")
                        .header("Access-Control-Expose-Headers", "ETag, Link, Location, X-Request-Id")
                : reply;
    }
}
