package amie.hub.training;

import amie.model.Digest;
import amie.model.NodeId;
import amie.server.web.Access;
import amie.server.web.Problem;
import amie.server.web.RateLimit;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;

/// Files that nodes bring. What a node announced in a signed publication is all the permission that it needs.
public final class FileApi {
    private static final long MIB = 1024 * 1024;

    private final Files files;
    private final RateLimit pace;

    /// @param pace of one node
    public FileApi(Files files, RateLimit pace) {
        this.files = files;
        this.pace = pace;
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
        var announced = files.announced(node, digest);
        if (announced == null) throw Problem.of(409, "file-not-announced").exception();
        if (files.isHeld(digest, announced.size())) return Reply.empty(200).header("Location", path(digest));
        // Only now: nobody can use up the pace of a node with files that it did not announce or brought already.
        pace.orProblem(node.value());
        return switch (files.receive(node, digest, announced, request.stream())) {
            case Files.Receipt.Stored() -> Reply.empty(201).header("Location", path(digest));
            case Files.Receipt.WrongSize(long size) ->
                throw Problem.of(422, "file-size", size).exception();
            case Files.Receipt.WrongDigest(Digest found) ->
                throw Problem.of(422, "file-digest", found).exception();
            case Files.Receipt.OverQuota(long most) ->
                throw Problem.of(413, "file-quota", most / MIB).exception();
            case Files.Receipt.Mislabelled(var faults) ->
                throw new Problem(422, "file-kind", List.of(), faults, List.of()).exception();
        };
    }

    private static String path(Digest digest) {
        return "/files/" + digest.hex();
    }
}
