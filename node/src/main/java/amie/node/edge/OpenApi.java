package amie.node.edge;

import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The description of the API: a head, then the paths of each feature from its `openapi.yaml`.
public final class OpenApi {
    private final String text;

    /// @param features whose packages hold an `openapi.yaml` of path items, indented by two spaces
    public OpenApi(List<String> features) {
        var whole = new StringBuilder(resource("edge"));
        for (var feature : features) whole.append(resource(feature));
        this.text = whole.toString();
    }

    public List<Route> routes() {
        return List.of(Route.get("/openapi.yaml", Access.anyone(), this::show).forEveryOrigin());
    }

    private Reply show(Request request) {
        return Reply.bytes(200, "application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String feature) {
        var path = "/amie/node/" + feature + "/openapi.yaml";
        try (var in = OpenApi.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("no " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
