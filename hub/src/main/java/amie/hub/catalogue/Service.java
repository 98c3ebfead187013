package amie.hub.catalogue;

import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.ServiceOffer;
import java.time.Instant;

/// A service that an Amie shares among its members.
public record Service(ObjectId id, String group, ServiceOffer offer, Instant published) {
    public NodeId node() {
        return id.node();
    }
}
