package amie.node.publishing;

import amie.model.Digest;
import amie.model.Federation;
import amie.model.KeyEvent;
import amie.model.NodeId;
import amie.model.Position;
import amie.model.Publication;
import amie.model.proof.Opened;
import amie.model.proof.Opening;
import amie.model.proof.VerifyingKey;
import amie.model.wire.EnrolmentRequest;
import amie.model.wire.FederationCard;
import amie.model.wire.HeadMark;
import amie.model.wire.Json;
import amie.model.wire.ProblemReport;
import amie.model.wire.ProblemReport.FaultReport;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A hub for one node that keeps the protocol, and fails as it is told: what no real hub does on request.
public final class ScriptedHub implements AutoCloseable {
    enum Accident {
        /// The connection is cut before anything is done.
        CUT,
        /// The publication is taken, and the connection cut before the answer.
        TAKEN_THEN_CUT,
        BUSY,
        BROKEN,
        /// The hub says that it took it, and tells a head that does not cover it.
        LIE
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Federation federation;
    private final Opening opening;
    private final List<Opened.Accepted> log = new ArrayList<>();
    private final Set<Digest> files = new HashSet<>();
    private final Deque<Accident> accidents = new ArrayDeque<>();
    private @Nullable VerifyingKey key;
    private int requests;
    private int nextHead;
    private int afterEnrolment;
    private boolean knowsNoFiles;
    private int taken;

    public ScriptedHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        federation = new Federation(address());
        opening = new Opening(federation);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    synchronized void next(Accident... coming) {
        accidents.addAll(List.of(coming));
    }

    /// The next question for the head has this answer.
    synchronized void nextHead(int status) {
        nextHead = status;
    }

    /// The next enrolment is done, and answered with this status.
    synchronized void afterEnrolment(int status) {
        afterEnrolment = status;
    }

    /// No file is announced in this hub's eyes.
    synchronized void knowNoFiles() {
        knowsNoFiles = true;
    }

    public synchronized List<Publication> log() {
        return log.stream().map(Opened.Accepted::publication).toList();
    }

    synchronized int requests() {
        return requests;
    }

    synchronized int taken() {
        return taken;
    }

    synchronized Set<Digest> files() {
        return Set.copyOf(files);
    }

    /// As after a restore from a backup.
    synchronized void forgetAfter(int kept) {
        while (log.size() > kept) log.removeLast();
        files.clear();
    }

    /// As if another machine had used this node's key.
    synchronized void replaceLast(Opened.Accepted other) {
        log.set(log.size() - 1, other);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            synchronized (this) {
                requests++;
                route(exchange, body);
            }
        }
    }

    private void route(HttpExchange exchange, byte[] body) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var accident = exchange.getRequestMethod().equals("PUT") ? accidents.poll() : null;
        if (accident == Accident.CUT) return;
        if (accident == Accident.BUSY) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            send(exchange, 503, new byte[0]);
        } else if (accident == Accident.BROKEN) send(exchange, 500, new byte[0]);
        else if (path.equals("/api/v1/federation"))
            send(
                    exchange,
                    200,
                    Json.write(new FederationCard(
                            "Essai", address().toString(), address().toString())));
        else if (path.equals("/api/v1/nodes")) enrol(exchange, body);
        else if (path.endsWith("/head")) {
            int status = nextHead;
            nextHead = 0;
            send(exchange, status > 0 ? status : log.isEmpty() ? 404 : 200, new byte[0]);
        } else if (path.contains("/publications/")) put(exchange, body, accident);
        else file(exchange, path, body);
    }

    private void enrol(HttpExchange exchange, byte[] body) throws IOException {
        var request = Json.read(body, EnrolmentRequest.class);
        if (!request.invitation().equals("good")) {
            send(exchange, 422, Json.write(report()));
            return;
        }
        var opened =
                opening.open(request.publication().getBytes(StandardCharsets.UTF_8), (node, number, position) -> null);
        if (opened instanceof Opened.Accepted accepted
                && accepted.publication().payload() instanceof KeyEvent.Inception(var text)) {
            key = VerifyingKey.parse(text);
            log.add(accepted);
            int status = afterEnrolment;
            afterEnrolment = 0;
            send(exchange, status > 0 ? status : accidents.poll() == Accident.TAKEN_THEN_CUT ? -1 : 201, new byte[0]);
        } else send(exchange, 422, new byte[0]);
    }

    private void put(HttpExchange exchange, byte[] body, @Nullable Accident accident) throws IOException {
        var opened = opening.open(body, (NodeId node, int number, Position position) -> key);
        if (!(opened instanceof Opened.Accepted accepted)) {
            send(exchange, 401, new byte[0]);
            return;
        }
        int status = accident == Accident.LIE ? 201 : take(accepted);
        if (accident == Accident.TAKEN_THEN_CUT) return;
        send(exchange, status, status == 422 ? Json.write(report()) : new byte[0]);
    }

    private int take(Opened.Accepted accepted) {
        var position = accepted.publication().position();
        for (var held : log)
            if (held.publication().position().equals(position))
                return held.digest().equals(accepted.digest()) ? 200 : 409;
        var last = log.getLast();
        if (!position.equals(last.publication().position().next())) return 412;
        if (!last.digest().equals(accepted.publication().previous())) return 409;
        if (accepted.signed().toString().contains("refuse-me")) return 422;
        log.add(accepted);
        taken++;
        return 201;
    }

    private static ProblemReport report() {
        var fault = new FaultReport(null, "name", "fault.test", List.of("refuse-me"), "Not this name.");
        return new ProblemReport("/problems/invalid", null, 422, null, null, List.of(fault));
    }

    private void file(HttpExchange exchange, String path, byte[] body) throws IOException {
        var digest = new Digest("sha-256:" + path.substring(path.lastIndexOf('/') + 1));
        boolean known = files.contains(digest);
        if (exchange.getRequestMethod().equals("HEAD")) send(exchange, known ? 200 : 404, new byte[0]);
        else if (knowsNoFiles) send(exchange, 409, new byte[0]);
        else if (!Digest.of(body).equals(digest)) send(exchange, 422, new byte[0]);
        else {
            files.add(digest);
            send(exchange, 201, new byte[0]);
        }
    }

    /// @param status -1 to cut the connection
    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (status < 0) return;
        if (!log.isEmpty()) {
            var head = log.getLast();
            var mark = new HeadMark(head.publication().position(), head.digest(), 1);
            exchange.getResponseHeaders().set(HeadMark.HEADER, mark.toString());
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
