package amie.server.simulator;

import amie.server.web.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form that was read: its fields, with every fault, and the figures as far as they can be told.
///
/// @param figures null if nothing can be reckoned
public record Simulation(Fields form, @Nullable Inputs figures, FirstYear firstYear, List<Note> notes) {
    public Simulation {
        notes = List.copyOf(notes);
    }

    /// Nothing if there is any fault, in a field of the page around it as well.
    public @Nullable Inputs sound() {
        return form.isSound() ? figures : null;
    }
}
