package amie.node.publishing;

import amie.model.Kind;
import java.util.UUID;

/// The publication of one object on its page: its state, and the buttons for whoever may press them.
///
/// The template is `publishing/state`, which asks again every second while the publication is on its way.
///
/// @param path of the object's page; the forms go to `{path}/publish` and `{path}/withdraw`
public record Shown(Kind kind, UUID object, String path, boolean mayPublish, PublicationState state) {
    public String id() {
        return "publication-" + kind.segment() + "-" + object;
    }

    public String poll() {
        return "/publications/" + kind.segment() + "/" + object + "/state";
    }

    /// Whether there is something to say that the federation does not know.
    public boolean isNews() {
        return switch (state) {
            case PublicationState.NotJoined() -> false;
            case PublicationState.Published(var _, var _, var changedSince) -> changedSince;
            case PublicationState.Waiting waiting -> waiting.withdrawal();
            case PublicationState.Never _, PublicationState.Refused _, PublicationState.Withdrawn _ -> true;
        };
    }

    public boolean isOut() {
        return switch (state) {
            case PublicationState.Published _, PublicationState.Refused _ -> true;
            case PublicationState.Waiting waiting -> !waiting.withdrawal();
            case PublicationState.NotJoined _, PublicationState.Never _, PublicationState.Withdrawn _ -> false;
        };
    }
}
