package amie.hub.intake;

import amie.hub.registry.Head;
import amie.model.NodeId;
import amie.model.Position;
import amie.model.wire.HeadMark;
import amie.server.db.Database;
import amie.server.web.Access;
import amie.server.web.Problem;
import amie.server.web.ProblemException;
import amie.server.web.RateLimit;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a node asks of its hub and sends to it. Every answer about a node says its head, errors too: a sender believes
/// nothing else.
public final class PublicationApi {
    private static final int PAGE = 100;
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final Intake intake;
    private final Log log = new Log();
    private final Database database;
    private final Limits limits;

    public PublicationApi(Intake intake, Database database, Limits limits) {
        this.intake = intake;
        this.database = database;
        this.limits = limits;
    }

    public List<Route> routes() {
        var chain = "/api/v1/nodes/{node}/publications";
        return List.of(
                Route.get("/api/v1/nodes/{node}/head", Access.anyone(), request -> headed(request, this::head)),
                Route.get(chain, Access.anyone(), request -> headed(request, this::past)),
                new Route(
                        Route.Method.PUT,
                        chain + "/{epoch}/{rank}",
                        Access.anyone(),
                        Route.Body.STREAM,
                        request -> headed(request, this::put)));
    }

    private interface OfNode {
        Reply answer(Request request, NodeId node);
    }

    /// Adds the head to whatever is answered.
    private Reply headed(Request request, OfNode route) {
        var node = request.segment("node", NodeId::new);
        try {
            var reply = route.answer(request, node);
            if (reply.headers().stream().anyMatch(header -> header.getKey().equals(HeadMark.HEADER))) return reply;
            var head = intake.head(node);
            return head == null
                    ? reply
                    : reply.header(HeadMark.HEADER, head.mark().toString());
        } catch (ProblemException e) {
            var head = intake.head(node);
            throw head == null
                    ? e
                    : e.problem()
                            .header(HeadMark.HEADER, head.mark().toString())
                            .exception();
        }
    }

    private Reply head(Request request, NodeId node) {
        slowDown(limits.addresses(), RateLimit.network(request.address()));
        var head = intake.head(node);
        if (head == null) throw Problem.notFound().exception();
        return headed(Reply.json(message(head)), head).header("Cache-Control", "no-store");
    }

    private Reply put(Request request, NodeId node) {
        pace(request, node);
        var position = position(request.segment("epoch"), request.segment("rank"));
        if (position == null) throw Problem.notFound().exception();
        return reply(intake.submit(node, position, Body.read(request)));
    }

    private void pace(Request request, NodeId node) {
        slowDown(limits.addresses(), RateLimit.network(request.address()));
        slowDown(limits.nodes(), node.value());
    }

    static void slowDown(RateLimit limit, String name) {
        var wait = limit.take(name);
        if (wait.isZero()) return;
        throw RateLimit.late(Problem.of(429, "too-many-publications", limit.burst()), wait)
                .exception();
    }

    static Problem busy() {
        return Problem.of(503, "intake-busy").header("Retry-After", Long.toString(BUSY.toSeconds()));
    }

    private static Reply reply(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Added(var head, var receipt) -> headed(Reply.json(201, receipt), head);
            case Outcome.Repeated(var head, var receipt) -> headed(Reply.json(200, receipt), head);
            case Outcome.Gap(var head) -> headed(Reply.json(412, message(head)), head);
            case Outcome.Forked(var head, var held) -> throw headed(Problem.of(409, "fork", held), head);
            case Outcome.EpochClosed(var head) -> throw headed(Problem.of(410, "epoch-closed"), head);
            case Outcome.Refused(var faults) -> throw Problem.invalid(faults).exception();
            case Outcome.UnknownKey _ -> throw Problem.of(401, "unknown-key").exception();
            case Outcome.FalseProof _ -> throw Problem.of(401, "false-proof").exception();
            case Outcome.Busy _ -> throw busy().exception();
        };
    }

    static Reply headed(Reply reply, Head head) {
        return reply.header(HeadMark.HEADER, head.mark().toString());
    }

    static amie.model.wire.Head message(Head head) {
        var position = head.position();
        return new amie.model.wire.Head(
                position.epoch(),
                position.rank(),
                head.digest().value(),
                head.receivedAt(),
                head.generation(),
                head.key());
    }

    private static ProblemException headed(Problem problem, Head head) {
        return problem.header(HeadMark.HEADER, head.mark().toString()).exception();
    }

    /// The node's own past, in its order: whole publications one after the other.
    private Reply past(Request request, NodeId node) {
        slowDown(limits.addresses(), RateLimit.network(request.address()));
        var after = request.query("after");
        var from = after == null ? null : position(after);
        if (after != null && from == null)
            throw Problem.of(400, "not-a-position", "after").exception();
        var entries = database.read(handle -> log.ofNode(handle, node, from, PAGE + 1));
        if (entries.isEmpty() && intake.head(node) == null)
            throw Problem.notFound().exception();
        var shown = entries.subList(0, Math.min(PAGE, entries.size()));
        var body = new ByteArrayOutputStream();
        for (var entry : shown) body.writeBytes(entry.nquads());
        var reply = Reply.bytes(200, Body.NQUADS, body.toByteArray());
        if (shown.size() == entries.size()) return reply;
        var next = request.path() + "?after=" + shown.getLast().position();
        return reply.header("Link", "<" + next + ">; rel=\"next\"");
    }

    private static @Nullable Position position(String text) {
        var parts = text.split("-", -1);
        return parts.length == 2 ? position(parts[0], parts[1]) : null;
    }

    private static @Nullable Position position(String epoch, String rank) {
        if (!epoch.matches("[1-9][0-9]{0,8}") || !rank.matches("[1-9][0-9]{0,17}")) return null;
        return new Position(Integer.parseInt(epoch), Long.parseLong(rank));
    }
}
