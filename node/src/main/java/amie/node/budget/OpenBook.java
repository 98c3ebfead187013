package amie.node.budget;

import amie.model.Licence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The opening of one budget to the federation: what the board decided, who proposed it here, who approved it.
///
/// @param budgetVersion the state of the budget that is opened
/// @param approved null as long as the second person has not
public record OpenBook(
        UUID id,
        int year,
        int budgetVersion,
        Request request,
        Signature proposed,
        @Nullable Signature approved) {

    /// What a person enters to open a budget.
    public record Request(
            String title, String decision, LocalDate decidedOn, List<LocalDate> agreements, Licence licence) {
        public Request {
            agreements = List.copyOf(agreements);
        }
    }

    /// Who did it, and when.
    public record Signature(UUID account, String name, Instant at) {}
}
