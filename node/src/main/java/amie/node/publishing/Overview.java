package amie.node.publishing;

import amie.model.Fault;
import amie.model.Kind;
import amie.model.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that this node says to the federation, and how it goes.
///
/// @param iri of the node
/// @param waiting publications not yet held by the hub, `since` when the oldest of them waits
/// @param files on their way
/// @param stopped whether only a person can make the line go on
/// @param reason why nothing moves, null if all is well
public record Overview(
        NodeId node,
        String iri,
        List<Item> items,
        long waiting,
        @Nullable Instant since,
        long files,
        List<FileFault> fileFaults,
        @Nullable Instant lastContact,
        @Nullable Instant nextTry,
        boolean stopped,
        @Nullable Fault reason) {
    /// One object that this node has published or wants to.
    public record Item(Kind kind, UUID object, String title, PublicationState state) {}

    public Overview {
        items = List.copyOf(items);
        fileFaults = List.copyOf(fileFaults);
    }
}
