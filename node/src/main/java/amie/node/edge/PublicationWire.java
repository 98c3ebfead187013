package amie.node.edge;

import amie.model.Fault;
import amie.node.publishing.PublicationState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How it stands with an object in the federation, for programs.
///
/// @param state NOT_JOINED, NEVER, WAITING, PUBLISHED, REFUSED or WITHDRAWN
/// @param at since when, RFC 3339
/// @param changedSince whether it now says something else than what was published
/// @param faults why it was refused, or why the last attempt did not get through
public record PublicationWire(
        String state,
        @Nullable String at,
        @Nullable String iri,
        @Nullable Boolean changedSince,
        List<Fault> faults) {
    public static PublicationWire of(PublicationState state) {
        return switch (state) {
            case PublicationState.NotJoined() -> bare("NOT_JOINED", null);
            case PublicationState.Never() -> bare("NEVER", null);
            case PublicationState.Waiting(var since, var withdrawal, var reason) ->
                new PublicationWire(
                        "WAITING", since.toString(), null, null, reason == null ? List.of() : List.of(reason));
            case PublicationState.Published(var at, var iri, var changed) ->
                new PublicationWire("PUBLISHED", at.toString(), iri, changed, List.of());
            case PublicationState.Refused(var at, var faults) ->
                new PublicationWire("REFUSED", at.toString(), null, null, faults);
            case PublicationState.Withdrawn(var at) -> bare("WITHDRAWN", at.toString());
        };
    }

    private static PublicationWire bare(String state, @Nullable String at) {
        return new PublicationWire(state, at, null, null, List.of());
    }
}
