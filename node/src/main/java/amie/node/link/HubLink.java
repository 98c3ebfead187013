package amie.node.link;

import amie.model.Digest;
import amie.model.NodeId;
import amie.model.Position;
import amie.model.wire.EnrolmentRequest;
import amie.model.wire.FederationCard;
import amie.model.wire.HeadMark;
import amie.model.wire.Json;
import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// What this node tells a hub: enrolment, publications, files; and what the hub holds of it.
public final class HubLink {
    private static final MediaType NQUADS = MediaTypes.create("application/n-quads");
    private static final int SMALL = 64 * 1024;

    private final HubAddress address;
    private final Calls calls;

    public HubLink(HubAddress address, Calls calls) {
        this.address = address;
        this.calls = calls;
    }

    /// Which federation a hub serves.
    public Answer<About> about(URI hub) {
        return calls.get(hub.resolve("api/v1/federation"), Calls.JSON, SMALL)
                .then(raw -> Answers.json(raw, FederationCard.class))
                .then(About::of);
    }

    /// Hands an invitation in, with the publication that brings our first key.
    public Answer<HeadMark> enrol(URI hub, String invitation, byte[] inception) {
        var body = Json.write(new EnrolmentRequest(invitation, new String(inception, StandardCharsets.UTF_8)));
        return calls.send(Method.POST, hub.resolve("api/v1/nodes"), MediaTypes.APPLICATION_JSON, body, SMALL)
                .then(HubLink::head);
    }

    /// The last publication of ours that the hub holds.
    public Answer<HeadMark> head(NodeId node) {
        return head(address.current(), node);
    }

    public Answer<HeadMark> head(URI hub, NodeId node) {
        return calls.get(hub.resolve(path(node) + "head"), Calls.JSON, SMALL).then(HubLink::head);
    }

    private static Answer<HeadMark> head(Raw raw) {
        if (!raw.isGood()) return Answers.refused(raw);
        var head = HeadMark.parse(raw.header(HeadMark.HEADER));
        return head == null ? Answer.unsound("link.not-understood") : new Answer.Good<>(head);
    }

    public Delivery deliver(NodeId node, Position position, byte[] nquads) {
        var where = path(node) + "publications/" + position.epoch() + "/" + position.rank();
        return delivery(calls.send(Method.PUT, address.current().resolve(where), NQUADS, nquads, Answers.PROBLEM));
    }

    /// Sends a file, unless the hub has it.
    public Delivery sendFile(NodeId node, Digest digest, Path file) {
        var hub = address.current();
        return switch (calls.head(hub.resolve("files/" + digest.hex()))) {
            case Answer.Good<Raw>(var raw) when raw.isGood() -> new Delivery.Taken(null);
            case Answer.Good<Raw> unknown -> {
                var where = hub.resolve(path(node) + "files/" + digest.hex());
                yield delivery(calls.send(Method.PUT, where, MediaTypes.APPLICATION_OCTET_STREAM, file));
            }
            case Answer<Raw> none -> delivery(none);
        };
    }

    private static Delivery delivery(Answer<Raw> answer) {
        return switch (answer) {
            case Answer.Good<Raw>(var raw) -> Answers.delivery(raw);
            case Answer.Unreachable<Raw>(var reason) -> new Delivery.Later(false, Duration.ZERO, reason);
            case Answer.Refused<Raw> refused -> new Delivery.Later(true, Duration.ZERO, refused.reason());
            case Answer.Unsound<Raw>(var reason) -> new Delivery.Later(true, Duration.ZERO, reason);
        };
    }

    private static String path(NodeId node) {
        return "api/v1/nodes/" + node + "/";
    }
}
