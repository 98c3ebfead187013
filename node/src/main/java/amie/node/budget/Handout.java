package amie.node.budget;

import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import org.jspecify.annotations.Nullable;

/// Figures that somebody hands on: of a budget, or of a scenario.
///
/// @param file its name, without ending
/// @param note what somebody wrote about them
/// @param season whose payroll parameters count; those of today if null
public record Handout(
        String file,
        String title,
        @Nullable String note,
        Inputs figures,
        FirstYear firstYear,
        @Nullable Integer season) {}
