package amie.node.budget;

import amie.model.Licence;
import amie.node.publishing.Publishing;
import amie.server.db.Database;
import amie.server.web.Access;
import amie.server.web.Actor;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Role;
import amie.server.web.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Opening a budget to the federation: propose, approve, take back.
public final class OpenBookPages {
    private static final Access DECIDE = Access.only(Role.COORDINATOR, Role.TREASURER);

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
                Route.get("/budget/{year}/open", DECIDE, this::ask),
                Route.post("/budget/{year}/open", DECIDE, this::propose),
                Route.post("/budget/{year}/open/approval", DECIDE, this::approve),
                Route.post("/budget/{year}/open/end", DECIDE, this::end));
    }

    private Reply ask(Request request) {
        return form(200, request, budget(request), Fields.none());
    }

    private Reply propose(Request request) {
        var budget = budget(request);
        var fields = request.fields();
        var asked = read(fields, budget);
        if (!fields.isSound()) return form(422, request, budget, fields);
        return answer(budget.year(), openBooks.propose(budget.year(), asked, person(request)), "budget.open.proposed");
    }

    private Reply approve(Request request) {
        int year = request.segment("year", BudgetPages::year);
        var step = openBooks.approve(year, person(request), request.lang(), labels(request));
        return answer(year, step, "budget.open.approved");
    }

    private Reply end(Request request) {
        int year = request.segment("year", BudgetPages::year);
        return answer(year, openBooks.end(year), "budget.open.ended");
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
        };
    }

    private OpenBook.Request read(Fields fields, Budget budget) {
        var today = LocalDate.now(clock);
        var title = fields.text("title", 200);
        var decision = fields.text("decision", 40);
        var decidedOn = fields.date("decidedOn");
        if (decidedOn.isAfter(today)) fields.fault("decidedOn", "budget.fault.future");
        var agreements = new ArrayList<LocalDate>();
        for (int i = 0; i < budget.content().jobs().size(); i++) {
            var field = "agreement" + (i + 1);
            var date = isAgreementNeeded(budget) ? fields.date(field) : fields.optionalDate(field);
            if (date == null) continue;
            if (date.isAfter(today)) fields.fault(field, "budget.fault.future");
            agreements.add(date);
        }
        if (!fields.checked("understood")) fields.fault("understood", "budget.fault.understood");
        return new OpenBook.Request(title, decision, decidedOn, agreements, fields.oneOf("licence", Licence.class));
    }

    private static boolean isAgreementNeeded(Budget budget) {
        return budget.content().jobs().size() <= OpenBooks.FEW_EMPLOYEES;
    }

    private Reply form(int status, Request request, Budget budget, Fields fields) {
        var agreements =
                IntStream.rangeClosed(1, budget.content().jobs().size()).boxed().toList();
        var it = new BudgetViews.Open(budget, fields, agreements, isAgreementNeeded(budget), publishing.joined());
        return Reply.page(status, request.t("budget.open.page", budget.year()), "budget/open", it);
    }

    private Budget budget(Request request) {
        int year = request.segment("year", BudgetPages::year);
        var budget = database.read(handle -> budgets.of(handle, year));
        if (budget == null) throw Problem.notFound().exception();
        return budget;
    }

    static OpenBooks.Labels labels(Request request) {
        return new OpenBooks.Labels(request.t("budget.line.pay"), request.t("budget.line.parts"));
    }

    private static Actor.Person person(Request request) {
        if (request.actor() instanceof Actor.Person person) return person;
        throw Problem.of(403, "person-needed").exception();
    }
}
