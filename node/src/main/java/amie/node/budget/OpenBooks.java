package amie.node.budget;

import amie.model.Kind;
import amie.node.publishing.Publishing;
import amie.node.publishing.Shown;
import amie.server.db.Database;
import amie.server.web.Actor;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

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

        /// The budget is no more what the person saw: it must be read and proposed again.
        record BudgetMoved() implements Step {}

        /// What the person read was taken back meanwhile, and something else stands there.
        record OtherOpening() implements Step {}
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

    /// How a season's budget stands to the federation.
    Opening opening(Handle handle, int year) {
        var book = store.running(handle, year);
        if (book != null) return new Opening(book, shown(handle, year, book.id()));
        var ended = store.lastEnded(handle, year);
        return new Opening(null, ended == null ? null : shown(handle, year, ended));
    }

    /// Without buttons of its own: it is published by approval and withdrawn by ending it.
    private Shown shown(Handle handle, int year, UUID id) {
        var state = publishing.state(handle, Kind.BUDGET, id, null);
        return new Shown(Kind.BUDGET, id, "/budget/" + year, false, state);
    }

    /// @param seen the state of the budget that the person read before proposing it
    Step propose(int year, int seen, OpenBook.Request request, Actor.Person by) {
        return database.transaction(handle -> {
            var budget = budgets.locked(handle, year);
            if (budget == null) return new Step.NoBudget();
            if (store.running(handle, year) != null) return new Step.AlreadyOpen();
            if (budget.version() != seen) return new Step.BudgetMoved();
            store.insert(handle, new OpenBook(UUID.randomUUID(), year, seen, request, signed(by), null));
            return new Step.Done();
        });
    }

    /// Publishes the budget as it was proposed, in the same transaction.
    ///
    /// @param seen the opening that the person read
    /// @throws amie.server.web.ProblemException 409 `not-joined`
    Step approve(int year, UUID seen, Actor.Person by) {
        return database.transaction(handle -> {
            var budget = budgets.locked(handle, year);
            var book = store.running(handle, year);
            if (budget == null || book == null || book.approved() != null) return new Step.NothingToDo();
            if (!book.id().equals(seen)) return new Step.OtherOpening();
            if (book.proposed().account().equals(by.account())) return new Step.SamePerson();
            if (book.budgetVersion() != budget.version()) return new Step.BudgetMoved();
            store.approve(handle, book.id(), signed(by));
            publishing.publish(handle, Kind.BUDGET, book.id(), book.content(budget));
            return new Step.Done();
        });
    }

    /// Takes back a proposal, or withdraws what was published.
    ///
    /// @param seen the opening that the person read
    Step end(int year, UUID seen) {
        return database.transaction(handle -> {
            var budget = budgets.locked(handle, year);
            var book = budget == null ? null : store.running(handle, year);
            if (book == null) return new Step.NothingToDo();
            if (!book.id().equals(seen)) return new Step.OtherOpening();
            store.end(handle, book.id(), clock.instant());
            if (book.approved() != null) publishing.withdraw(handle, Kind.BUDGET, book.id());
            return new Step.Done();
        });
    }

    private OpenBook.Signature signed(Actor.Person by) {
        return new OpenBook.Signature(by.account(), by.name(), clock.instant());
    }
}
