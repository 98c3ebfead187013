package amie.hub.intake;

import amie.hub.registry.Head;
import amie.model.Fault;
import amie.model.Federation;
import amie.model.NodeId;
import amie.model.wire.EnrolmentAnswer;
import amie.model.wire.EnrolmentRequest;
import amie.model.wire.Json;
import amie.server.web.Access;
import amie.server.web.Problem;
import amie.server.web.RateLimit;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Where a node joins, with an invitation and the inception of its chain.
public final class EnrolmentApi {
    private static final String JSON = "application/json";

    private final Intake intake;
    private final Federation federation;
    private final Limits limits;

    public EnrolmentApi(Intake intake, Federation federation, Limits limits) {
        this.intake = intake;
        this.federation = federation;
        this.limits = limits;
    }

    public List<Route> routes() {
        return List.of(new Route(Route.Method.POST, "/api/v1/nodes", Access.anyone(), Route.Body.BYTES, this::enrol));
    }

    private Reply enrol(Request request) {
        PublicationApi.slowDown(limits.addresses(), RateLimit.network(request.address()));
        if (!request.mediaType().equals(JSON))
            throw Problem.of(415, "unsupported-media-type", JSON).exception();
        var asked = read(request.bytes());
        var inception = asked.publication().getBytes(StandardCharsets.UTF_8);
        return switch (intake.enrol(asked.invitation(), inception)) {
            case Enrolment.Enrolled(var node, var head) -> joined(201, node, head);
            case Enrolment.Already(var node, var head) -> joined(200, node, head);
            case Enrolment.Taken(var node) ->
                throw Problem.of(409, "node-taken", node).exception();
            case Enrolment.NotInvited(var why) ->
                throw Problem.invalid(List.of(Fault.of("invitation", "intake.invitation." + why)))
                        .exception();
            case Enrolment.Refused(var faults) -> throw Problem.invalid(faults).exception();
            case Enrolment.FalseProof _ -> throw Problem.of(401, "false-proof").exception();
            case Enrolment.Busy _ -> throw PublicationApi.busy().exception();
        };
    }

    private static EnrolmentRequest read(byte[] json) {
        try {
            return Json.read(json, EnrolmentRequest.class);
        } catch (JsonbException e) {
            throw Problem.of(400, "enrolment-request").exception();
        }
    }

    private Reply joined(int status, NodeId node, Head head) {
        var answer = new EnrolmentAnswer(node.value(), federation.base().toString(), PublicationApi.message(head));
        return PublicationApi.headed(Reply.json(status, answer), head);
    }
}
