package amie.hub.intake;

import amie.hub.registry.Head;
import amie.hub.registry.Invitations;
import amie.hub.registry.Nodes;
import amie.hub.registry.Redemption;
import amie.model.Fault;
import amie.model.Federation;
import amie.model.KeyEvent;
import amie.model.NodeId;
import amie.model.Position;
import amie.model.proof.Opened;
import amie.model.proof.Opening;
import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Takes in what nodes publish. What it has answered as taken in is on disk.
public final class Intake {
    private final Database database;
    private final Nodes nodes;
    private final Invitations invitations;
    private final Checking checking;
    private final Acceptance acceptance;
    private final Batches batches;
    private final Runnable grown;

    /// @param projections brought up to date in the transaction of each publication
    /// @param grown called after each commit that made the log longer
    public Intake(
            Database database,
            Federation federation,
            Nodes nodes,
            Invitations invitations,
            List<Projection> projections,
            Clock clock,
            Runnable grown) {
        var opening = new Opening(federation);
        this.database = database;
        this.nodes = nodes;
        this.invitations = invitations;
        this.checking = new Checking(opening, database, nodes);
        this.acceptance = new Acceptance(nodes, projections, clock);
        this.batches = new Batches(database, acceptance);
        this.grown = grown;
    }

    /// Takes in a publication that is to stand at this position of this node's chain.
    public Outcome submit(NodeId node, Position position, byte[] nquads) {
        return switch (checking.open(nquads)) {
            case null -> new Outcome.Busy();
            case Opened.Refused(var faults) -> new Outcome.Refused(faults);
            case Opened.UnknownKey _ -> new Outcome.UnknownKey();
            case Opened.BadProof _ -> new Outcome.FalseProof();
            case Opened.Misshapen misshapen -> misshapen(misshapen);
            case Opened.Accepted opened -> placed(node, position, opened);
        };
    }

    private Outcome misshapen(Opened.Misshapen misshapen) {
        database.run(handle ->
                nodes.refused(handle, misshapen.node(), misshapen.position(), misshapen.digest(), misshapen.faults()));
        return new Outcome.Refused(misshapen.faults());
    }

    private Outcome placed(NodeId node, Position position, Opened.Accepted opened) {
        var publication = opened.publication();
        if (!publication.node().equals(node) || !publication.position().equals(position))
            return new Outcome.Refused(List.of(Fault.of("", "intake.elsewhere", node, position)));
        var outcome = batches.take(opened);
        if (outcome instanceof Outcome.Added) grown.run();
        return outcome;
    }

    /// Lets a node join with its inception, the first publication of its chain.
    public Enrolment enrol(String invitation, byte[] nquads) {
        return switch (checking.open(nquads)) {
            case null -> new Enrolment.Busy();
            case Opened.Refused(var faults) -> new Enrolment.Refused(faults);
            case Opened.Misshapen misshapen -> new Enrolment.Refused(misshapen.faults());
            case Opened.UnknownKey _ -> notAnInception();
            case Opened.BadProof _ -> new Enrolment.FalseProof();
            case Opened.Accepted opened ->
                opened.publication().payload() instanceof KeyEvent.Inception(var key)
                        ? enrol(invitation, opened, key)
                        : notAnInception();
        };
    }

    private static Enrolment notAnInception() {
        return new Enrolment.Refused(List.of(Fault.of("publication", "intake.inception")));
    }

    private Enrolment enrol(String invitation, Opened.Accepted opened, String key) {
        try {
            var enrolment = database.transaction(handle -> enrol(handle, invitation, opened, key));
            if (enrolment instanceof Enrolment.Enrolled) grown.run();
            return enrolment;
        } catch (ConstraintViolation raced) {
            if (!raced.constraint().equals("node_pkey")) throw raced;
            return database.transaction(handle -> enrol(handle, invitation, opened, key));
        }
    }

    private Enrolment enrol(Handle handle, String invitation, Opened.Accepted opened, String key) {
        var node = opened.publication().node();
        var head = nodes.head(handle, node);
        if (head != null) {
            return acceptance.holds(handle, node, Position.FIRST, opened.digest())
                    ? new Enrolment.Already(node, head)
                    : new Enrolment.Taken(node);
        }
        var redemption = invitations.redeem(handle, invitation, node);
        if (redemption != Redemption.REDEEMED) return new Enrolment.NotInvited(redemption);
        nodes.enrol(handle, node, key, opened.digest());
        acceptance.append(handle, opened);
        return new Enrolment.Enrolled(node, acceptance.head(handle, node));
    }

    /// The last accepted publication of a node, or null if there is no such node.
    public @Nullable Head head(NodeId node) {
        return database.read(handle -> nodes.head(handle, node));
    }
}
