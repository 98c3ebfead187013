package amie.model.rdf;

import amie.model.Digest;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.Publication;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A publication without what it carries: who says it, where in its chain, when, and of what.
public record Envelope(
        NodeId node,
        Position position,
        @Nullable Digest previous,
        Instant generatedAt,
        Publication.Action action,
        ObjectId object) {}
