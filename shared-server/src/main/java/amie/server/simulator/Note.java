package amie.server.simulator;

import amie.model.Money;

/// What the figures take for granted where the form leaves a choice.
///
/// @param job number of the job, from 1
/// @param amount what is reckoned with
public record Note(Kind kind, int job, Money amount) {
    /// Why the figures differ from what was entered.
    public enum Kind {
        /// Gross pay and another employer cost were entered: gross pay counts, and this is its cost.
        GROSS_COUNTS,
        /// Pay below the legal minimum was entered, which is a fault: this is the least gross pay of a month.
        MINIMUM_WAGE
    }
}
