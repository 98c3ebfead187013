package amie.node.budget;

import amie.model.Lang;
import amie.model.Licence;
import amie.model.OpenBudget;
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

    /// What a person enters to open a budget, in the language in which it will be published.
    public record Request(
            Wording wording,
            String title,
            String decision,
            LocalDate decidedOn,
            List<LocalDate> agreements,
            Licence licence) {
        public Request {
            agreements = List.copyOf(agreements);
        }
    }

    /// How the lines are called that the plan itself makes.
    public record Wording(Lang lang, String pay, String parts) {}

    /// Who did it, and when.
    public record Signature(UUID account, String name, Instant at) {}

    /// Exactly what leaves the node.
    OpenBudget content(Budget budget) {
        var content = budget.content();
        var jobs = content.jobs().stream()
                .map(job -> new OpenBudget.WorkTime(job.weekly(), job.months()))
                .toList();
        return new OpenBudget(
                request.wording().lang(),
                request.title(),
                year,
                content.parts(),
                content.formula(),
                jobs,
                budget.allLines(request.wording().pay(), request.wording().parts()),
                request.decision(),
                request.decidedOn(),
                request.agreements(),
                request.licence());
    }
}
