package amie.node.founding;

import amie.model.Fault;
import amie.model.wire.TemplateSummary;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulation;
import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import amie.server.web.View;
import gg.jte.Content;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What the pages of the first minutes show.
public final class FoundingViews {
    private FoundingViews() {}

    /// The choices.
    public record Start(FoundingDraft draft) {}

    /// The templates of a hub.
    public record Shelf(
            String hub,
            Fields form,
            List<TemplateSummary> templates,
            @Nullable Fault problem) {}

    /// A template and the founder's own figures on it.
    public record Figures(Chosen chosen, Simulation simulation, Simulator simulator) {
        public Content answer(View v) {
            return simulator.answer(v, simulation, "founding");
        }
    }

    /// All that will be made, before it is.
    public record Confirm(Chosen chosen, Founding.Identity identity, Inputs inputs, Fields form, Simulator simulator) {
        /// What was entered, to be sent again with the confirmation.
        public SequencedMap<String, String> entries() {
            return FigureForm.entered(form);
        }

        public Content outcome(View v) {
            return simulator.outcome(v, inputs);
        }
    }

    public record Empty(Fields form) {}

    public record Invited(Fields form, @Nullable Fault problem) {}

    public record First(Fields form, boolean joins) {}

    public record Trouble(Fault reason) {}
}
