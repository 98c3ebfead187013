package amie.node.budget;

import amie.model.Kind;
import amie.model.Lang;
import amie.model.OpenBudget;
import amie.node.publishing.Publishing;
import amie.node.publishing.Shown;
import amie.server.db.Database;
import amie.server.web.Actor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Opens a budget by name to the federation: on a decision of the board, with the employees' agreement while there are
/// two or fewer, proposed by one person and approved by another.
public final class OpenBooks {
    /// With more employees than this, no pay can be told from the total.
    static final int FEW_EMPLOYEES = 2;

    /// What became of a step.
    public sealed interface Step {
        record Done() implements Step {}

        record NoBudget() implements Step {}

        /// Another opening of this budget runs.
        record AlreadyOpen() implements Step {}

        /// Nothing waits for approval, or nothing is open.
        record NothingToDo() implements Step {}

        /// The one who proposed cannot approve.
        record SamePerson() implements Step {}

        /// The budget changed since it was proposed: it must be proposed again.
        record BudgetMoved() implements Step {}
    }

    private final OpenBookStore store = new OpenBookStore();
    private final Database database;
    private final Budgets budgets;
    private final Publishing publishing;
    private final Clock clock;

    public OpenBooks(Database database, Budgets budgets, Publishing publishing, Clock clock) {
        this.database = database;
        this.budgets = budgets;
        this.publishing = publishing;
        this.clock = clock;
    }

    public @Nullable OpenBook running(Handle handle, int year) {
        return store.running(handle, year);
    }

    /// Its publication, without buttons of its own: it is published by approval and withdrawn by ending it.
    Shown shown(Handle handle, OpenBook book) {
        var state = publishing.state(handle, Kind.BUDGET, book.id(), null);
        return new Shown(Kind.BUDGET, book.id(), "/budget/" + book.year() + "/open", false, state);
    }

    Step propose(int year, OpenBook.Request request, Actor.Person by) {
        return database.transaction(handle -> {
            var budget = budgets.locked(handle, year);
            if (budget == null) return new Step.NoBudget();
            if (store.running(handle, year) != null) return new Step.AlreadyOpen();
            store.insert(handle, new OpenBook(UUID.randomUUID(), year, budget.version(), request, signed(by), null));
            return new Step.Done();
        });
    }

    /// Publishes the budget as it was proposed, in the same transaction.
    ///
    /// @throws amie.server.web.ProblemException 409 `not-joined`
    Step approve(int year, Actor.Person by, Lang lang, Labels labels) {
        return database.transaction(handle -> {
            var budget = budgets.locked(handle, year);
            var book = budget == null ? null : store.running(handle, year);
            if (budget == null || book == null || book.approved() != null) return new Step.NothingToDo();
            if (book.proposed().account().equals(by.account())) return new Step.SamePerson();
            if (book.budgetVersion() != budget.version()) return new Step.BudgetMoved();
            store.approve(handle, book.id(), signed(by));
            publishing.publish(handle, Kind.BUDGET, book.id(), content(budget, book.request(), lang, labels));
            return new Step.Done();
        });
    }

    /// Takes back a proposal, or withdraws what was published.
    Step end(int year) {
        return database.transaction(handle -> {
            var budget = budgets.locked(handle, year);
            var book = budget == null ? null : store.running(handle, year);
            if (book == null) return new Step.NothingToDo();
            store.end(handle, book.id(), clock.instant());
            if (book.approved() != null) publishing.withdraw(handle, Kind.BUDGET, book.id());
            return new Step.Done();
        });
    }

    /// How the two lines are called that the plan itself makes.
    record Labels(String pay, String parts) {}

    /// Exactly what leaves the node: shown before it does.
    static OpenBudget content(Budget budget, OpenBook.Request request, Lang lang, Labels labels) {
        List<OpenBudget.WorkTime> jobs = budget.content().jobs().stream()
                .map(job -> new OpenBudget.WorkTime(job.weekly(), job.months()))
                .toList();
        return new OpenBudget(
                lang,
                request.title(),
                budget.year(),
                budget.content().parts(),
                budget.content().formula(),
                jobs,
                budget.allLines(labels.pay(), labels.parts()),
                request.decision(),
                request.decidedOn(),
                request.agreements(),
                request.licence());
    }

    private OpenBook.Signature signed(Actor.Person by) {
        return new OpenBook.Signature(by.account(), by.name(), clock.instant());
    }
}
