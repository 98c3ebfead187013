package amie.node.budget;

import amie.model.Licence;
import amie.node.publishing.Publishing;
import amie.server.db.Database;
import amie.server.web.Actor;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Opening a budget to the federation: propose, approve, take back.
public final class OpenBookPages {
    private static final int LEAST_TITLE = 3;

    private final Database database;
    private final Budgets budgets;
    private final OpenBooks openBooks;
    private final Publishing publishing;
    private final Clock clock;

    public OpenBookPages(Database database, Budgets budgets, OpenBooks openBooks, Publishing publishing, Clock clock) {
        this.database = database;
        this.budgets = budgets;
        this.openBooks = openBooks;
        this.publishing = publishing;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/budget/{year}/open", BudgetAccess.WRITE, this::ask),
                Route.post("/budget/{year}/open", BudgetAccess.WRITE, this::propose),
                Route.post("/budget/{year}/open/approval", BudgetAccess.WRITE, this::approve),
                Route.post("/budget/{year}/open/end", BudgetAccess.WRITE, this::end));
    }

    private Reply ask(Request request) {
        return form(200, request, budget(request), Fields.none(), false);
    }

    private Reply propose(Request request) {
        var budget = budget(request);
        var fields = request.fields();
        var asked = read(request, fields, budget);
        int seen = fields.integer("version", 1, Integer.MAX_VALUE);
        if (!fields.isSound()) return form(422, request, budget, fields, false);
        var step = openBooks.propose(budget.year(), seen, asked, person(request));
        if (step instanceof OpenBooks.Step.BudgetMoved) return form(409, request, budget(request), fields, true);
        return answer(budget.year(), step, "budget.open.proposed");
    }

    private Reply approve(Request request) {
        int year = Season.of(request);
        return answer(year, openBooks.approve(year, seen(request), person(request)), "budget.open.approved");
    }

    private Reply end(Request request) {
        int year = Season.of(request);
        return answer(year, openBooks.end(year, seen(request)), "budget.open.ended");
    }

    /// The opening that the person read before pressing the button.
    private static UUID seen(Request request) {
        try {
            return UUID.fromString(request.fields().entered("opening"));
        } catch (IllegalArgumentException wrong) {
            throw Problem.notFound().exception();
        }
    }

    private static Reply answer(int year, OpenBooks.Step step, String done) {
        var page = "/budget/" + year;
        return switch (step) {
            case OpenBooks.Step.Done() -> Reply.seeOther(page, done);
            case OpenBooks.Step.NoBudget() -> throw Problem.notFound().exception();
            case OpenBooks.Step.AlreadyOpen() -> Reply.seeOther(page, "budget.open.already");
            case OpenBooks.Step.NothingToDo() -> Reply.seeOther(page, "budget.open.nothing");
            case OpenBooks.Step.SamePerson() -> Reply.seeOther(page, "budget.open.same-person");
            case OpenBooks.Step.BudgetMoved() -> Reply.seeOther(page, "budget.open.moved");
            case OpenBooks.Step.OtherOpening() -> Reply.seeOther(page, "budget.open.other");
        };
    }

    private OpenBook.Request read(Request request, Fields fields, Budget budget) {
        var title = fields.text("title", 200);
        if (!title.isEmpty() && title.codePointCount(0, title.length()) < LEAST_TITLE)
            fields.fault("title", "budget.fault.short-title", LEAST_TITLE);
        var decision = BoardDecision.number(fields);
        var decidedOn = BoardDecision.day(fields, budget.year(), clock);
        var agreements = agreements(fields, budget);
        if (!fields.checked("understood")) fields.fault("understood", "budget.fault.understood");
        var wording =
                new OpenBook.Wording(request.lang(), request.t("budget.line.pay"), request.t("budget.line.parts"));
        return new OpenBook.Request(
                wording, title, decision, decidedOn, agreements, fields.oneOf("licence", Licence.class));
    }

    private List<LocalDate> agreements(Fields fields, Budget budget) {
        var agreements = new ArrayList<LocalDate>();
        for (int job = 0; job < budget.content().jobs().size(); job++) {
            var agreement = fields.under("agreements." + job);
            var date = isAgreementNeeded(budget) ? agreement.date("agreedOn") : agreement.optionalDate("agreedOn");
            if (date != null) agreements.add(past(agreement, "agreedOn", date));
        }
        return agreements;
    }

    private LocalDate past(Fields fields, String field, LocalDate date) {
        if (date.isAfter(LocalDate.now(clock))) fields.fault(field, "budget.fault.future");
        return date;
    }

    private static boolean isAgreementNeeded(Budget budget) {
        return budget.content().jobs().size() <= OpenBooks.FEW_EMPLOYEES;
    }

    private Reply form(int status, Request request, Budget budget, Fields fields, boolean moved) {
        var it = new BudgetViews.Open(budget, fields, isAgreementNeeded(budget), publishing.joined(), moved);
        return Reply.page(status, request.t("budget.open.page", budget.year()), "budget/open", it);
    }

    private Budget budget(Request request) {
        int year = Season.of(request);
        var budget = database.read(handle -> budgets.of(handle, year));
        if (budget == null) throw Problem.notFound().exception();
        return budget;
    }

    private static Actor.Person person(Request request) {
        if (request.actor() instanceof Actor.Person person) return person;
        throw Problem.of(403, "person-needed").exception();
    }
}
