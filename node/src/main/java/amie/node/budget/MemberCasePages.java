package amie.node.budget;

import amie.model.HalfDays;
import amie.model.Money;
import amie.model.PartPlan;
import amie.server.db.Database;
import amie.server.membercase.CaseForm;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;

/// What an organisation spends on its computers against taking parts here: to be laid before its board. Nothing of it
/// is
/// kept.
public final class MemberCasePages {
    private static final String PATH = "/budget/for-a-member";

    /// Of an Amie that has no budget yet: the figures of 2015.
    private static final PartPlan USUAL =
            new PartPlan(Money.euros(2_000), Money.euros(1_500), HalfDays.days(9), HalfDays.days(2));

    private final Database database;
    private final Budgets budgets;

    public MemberCasePages(Database database, Budgets budgets) {
        this.database = database;
        this.budgets = budgets;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, BudgetAccess.READ, this::blank), Route.post(PATH, BudgetAccess.READ, this::weigh));
    }

    private Reply blank(Request request) {
        var budget = database.read(budgets::current);
        var formula = budget == null ? USUAL : budget.content().formula();
        return page(200, request, CaseForm.blank(request.lang(), formula));
    }

    private Reply weigh(Request request) {
        var form = CaseForm.read(request.fields());
        int status = form.found() == null ? 422 : 200;
        if (request.partial()) return Reply.fragment(200, "budget/caseAnswer", form);
        return page(status, request, form);
    }

    private static Reply page(int status, Request request, CaseForm form) {
        return Reply.page(status, request.t("budget.case"), "budget/case", form);
    }
}
