package amie.hub.training;

import amie.model.Digest;
import amie.model.NodeId;
import amie.server.web.Access;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;

/// Files that nodes bring. What a node announced in a signed publication is all the permission that it needs.
public final class FileApi {
    private final Files files;

    public FileApi(Files files) {
        this.files = files;
    }

    public List<Route> routes() {
        return List.of(new Route(
                Route.Method.PUT,
                "/api/v1/nodes/{node}/files/{sha256}",
                Access.anyone(),
                Route.Body.STREAM,
                this::receive));
    }

    private Reply receive(Request request) {
        var node = request.segment("node", NodeId::new);
        var digest = request.segment("sha256", Files::digest);
        return switch (files.receive(node, digest, request.stream())) {
            case Files.Receipt.Stored() -> Reply.empty(201).header("Location", path(digest));
            case Files.Receipt.AlreadyHeld() -> Reply.empty(200).header("Location", path(digest));
            case Files.Receipt.NotAnnounced() ->
                throw Problem.of(409, "file-not-announced").exception();
            case Files.Receipt.WrongSize(long announced) ->
                throw Problem.of(422, "file-size", announced).exception();
            case Files.Receipt.WrongDigest(Digest found) ->
                throw Problem.of(422, "file-digest", found).exception();
        };
    }

    private static String path(Digest digest) {
        return "/files/" + digest.hex();
    }
}
