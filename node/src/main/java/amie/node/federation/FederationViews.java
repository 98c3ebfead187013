package amie.node.federation;

import amie.model.Fault;
import amie.model.GroupCard;
import amie.model.wire.ServiceSummary;
import amie.model.wire.TemplateSummary;
import amie.model.wire.TrainingSummary;
import amie.node.publishing.Overview;
import amie.node.publishing.PublicationState;
import amie.server.web.Fields;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the pages of the federation show.
public final class FederationViews {
    private FederationViews() {}

    /// Before joining: the form, and what will be published at once.
    ///
    /// @param problem why joining failed
    public record Join(
            Fields form,
            @Nullable GroupCard card,
            boolean mayJoin,
            @Nullable Fault problem) {}

    /// After joining.
    ///
    /// @param hub where its pages are
    /// @param self our own address, so that pages of the hub can lead back here
    public record State(Overview overview, String hub, String self, boolean mayRetry) {
        /// What was refused comes first.
        public List<Overview.Item> items() {
            return overview.items().stream()
                    .sorted(Comparator.comparing(item -> !(item.state() instanceof PublicationState.Refused)))
                    .toList();
        }

        /// As the dashboard counts them: what was refused does not wait.
        public long waiting() {
            return overview.items().stream()
                    .filter(item -> item.state() instanceof PublicationState.Waiting)
                    .count();
        }

        public long refused() {
            return overview.items().stream()
                    .filter(item -> item.state() instanceof PublicationState.Refused)
                    .count();
        }

        /// Trying again does not help what was refused.
        public boolean offersRetry() {
            return mayRetry && refused() == 0 && (waiting() > 0 || overview.files() > 0 || overview.stopped());
        }

        /// The page here of an object; null if it has none of its own.
        public @Nullable String page(Overview.Item item) {
            return switch (item.kind()) {
                case GROUP -> "/profile";
                case SERVICE -> "/services/" + item.object();
                case TRAINING -> "/trainings/" + item.object();
                case TEMPLATE -> "/templates";
                case BUDGET -> "/budget";
                case MATERIAL, KEY -> null;
            };
        }
    }

    /// What the federation offers.
    ///
    /// @param first address of the first page; null if this is it
    /// @param next null if this page is the last
    /// @param problem why there is nothing to show
    public record Offers(
            String words,
            List<Row> trainings,
            List<ServiceSummary> services,
            List<TemplateSummary> templates,
            @Nullable String first,
            @Nullable String next,
            @Nullable Fault problem,
            String hub,
            String self,
            boolean mayImport) {}

    /// A training found at the hub.
    ///
    /// @param own whether it is ours
    /// @param here the training here that was imported from it
    public record Row(
            TrainingSummary training, boolean own, @Nullable UUID here) {}

    /// One training, before it is imported.
    public record Import(
            String iri,
            @Nullable Found found,
            @Nullable UUID here,
            @Nullable Fault problem) {}
}
