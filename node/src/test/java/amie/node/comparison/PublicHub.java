package amie.node.comparison;

import amie.model.Digest;
import amie.model.Federation;
import amie.model.KeyEvent;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.OpenBudget;
import amie.model.Payload;
import amie.model.Position;
import amie.model.Publication;
import amie.model.Publication.Action;
import amie.model.proof.Sealing;
import amie.model.proof.SigningKey;
import amie.model.wire.FederationCard;
import amie.model.wire.Json;
import amie.model.wire.ModelSummary;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A hub's public documents, and everything that was asked of it, byte for byte.
final class PublicHub implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2027-02-20T10:00:00Z");

    /// What somebody asked.
    record Asked(String method, String address, String whole) {}

    private final HttpServer server;
    private final Federation federation;
    private final Map<String, byte[]> documents = new TreeMap<>();
    private final List<ModelSummary> models = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private byte @Nullable [] list;

    PublicHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        federation = new Federation(address());
        var card = new FederationCard("Essai", address().toString(), address().toString());
        documents.put("/api/v1/federation", Json.write(card));
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// Lists and signs a budget, by a key of its own.
    ///
    /// @return as a form names it
    synchronized String open(String group, OpenBudget budget) {
        var seed = Digest.sha256().digest(group.getBytes(StandardCharsets.UTF_8));
        var key = SigningKey.ofSeed(seed);
        var node = key.verifyingKey().nodeNamed("amie");
        var inception = new KeyEvent.Inception(key.verifyingKey().multibase());
        var first = put(key, ObjectId.key(node, 1), Position.FIRST, null, inception, "p/1-1");
        var uuid = UUID.nameUUIDFromBytes(seed);
        var object = ObjectId.of(node, Kind.BUDGET, uuid);
        put(key, object, new Position(1, 2), first, budget, Kind.BUDGET.segment() + "/" + uuid);
        models.add(new ModelSummary(
                federation.object(object),
                node.value(),
                group,
                budget.lang(),
                budget.title(),
                budget.year(),
                budget.parts(),
                budget.plan().price().toString(),
                "0.00",
                "0.00",
                budget.licence().spdx(),
                NOW));
        return node + "/" + uuid;
    }

    private Digest put(
            SigningKey key,
            ObjectId object,
            Position position,
            @Nullable Digest previous,
            Payload payload,
            String path) {
        var publication = new Publication(object.node(), position, previous, NOW, Action.CREATE, object, payload);
        if (new Sealing(federation).seal(publication, key, 1, NOW) instanceof Sealing.Outcome.Sealed sealed) {
            documents.put(path(object.node(), path), sealed.bytes());
            return sealed.digest();
        }
        throw new IllegalArgumentException("not to be signed: " + payload);
    }

    private static String path(NodeId node, String path) {
        return "/doc/n/" + node + "/" + path;
    }

    /// Answers for a budget with the document of another.
    synchronized void swap(String key, String other) {
        documents.put(document(key), documents.getOrDefault(document(other), new byte[0]));
    }

    /// Changes one figure of a signed document.
    synchronized void forge(String key, String from, String to) {
        var signed = new String(documents.getOrDefault(document(key), new byte[0]), StandardCharsets.UTF_8);
        documents.put(document(key), signed.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    synchronized void forget(String key) {
        documents.remove(document(key));
    }

    private static String document(String key) {
        return "/doc/n/" + key.replace("/", "/" + Kind.BUDGET.segment() + "/");
    }

    /// Answers the list with this.
    synchronized void list(String text) {
        list = text.getBytes(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            synchronized (this) {
                var uri = exchange.getRequestURI().toString();
                var whole = uri + "\n" + exchange.getRequestHeaders().entrySet() + "\n" + body;
                asked.add(new Asked(exchange.getRequestMethod(), uri, whole));
                send(exchange, found(exchange.getRequestURI().getPath()));
            }
        }
    }

    private byte @Nullable [] found(String path) {
        if (!path.equals("/api/v1/models")) return documents.get(path);
        return list == null ? Json.write(models) : list;
    }

    private static void send(HttpExchange exchange, byte @Nullable [] body) throws IOException {
        exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
        if (body != null) exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
