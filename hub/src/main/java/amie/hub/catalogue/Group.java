package amie.hub.catalogue;

import amie.model.GroupCard;
import amie.model.NodeId;
import java.time.Instant;

/// An Amie as it presents itself, and how much it shares.
public record Group(NodeId node, GroupCard card, Instant published, Shares shares) {
    /// How many objects of each kind it shares.
    public record Shares(int services, int trainings, int templates, int budgets) {}
}
