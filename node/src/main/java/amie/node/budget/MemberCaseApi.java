package amie.node.budget;

import amie.model.Money;
import amie.model.budget.MemberCase;
import amie.model.budget.MemberCase.Spending;
import amie.server.membercase.CaseForm;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an organisation spends on its computers against taking parts, for programs. Nothing of it is kept.
public final class MemberCaseApi {
    private static final String PATH = "/api/v1/member-case";

    /// @param today what is spent in a year, by LICENCES, REPAIRS, EQUIPMENT, LOST_HOURS and SERVICES
    /// @param after what would still be spent
    /// @param difference what the parts cost more than today; negative if they save money
    /// @param hoursToSpare a month, so that nothing is dearer than today; null if an hour counts nothing
    public record CaseWire(
            Map<String, String> today,
            Map<String, String> after,
            String fee,
            String totalToday,
            String totalAfter,
            String difference,
            BigDecimal secondment,
            BigDecimal collective,
            String netPerDay,
            @Nullable Integer hoursToSpare) {
        static CaseWire of(MemberCase found) {
            return new CaseWire(
                    amounts(found.today()),
                    amounts(found.after()),
                    found.fee().toString(),
                    found.totalToday().toString(),
                    found.totalAfter().toString(),
                    found.difference().toString(),
                    found.secondment().inDays(),
                    found.collective().inDays(),
                    found.netPerDay().toString(),
                    found.hoursToSpare());
        }

        private static Map<String, String> amounts(Map<Spending, Money> spending) {
            var amounts = new TreeMap<String, String>();
            spending.forEach((what, amount) -> amounts.put(what.name(), amount.toString()));
            return amounts;
        }
    }

    public List<Route> routes() {
        return List.of(Route.postJson(PATH, BudgetAccess.READ, MemberCaseApi::weigh));
    }

    private static Reply weigh(Request request) {
        var form = CaseForm.read(request.fields());
        request.fields().orProblem();
        var found = form.found();
        if (found == null) throw Problem.invalid(request.fields().faults()).exception();
        return Reply.json(CaseWire.of(found));
    }
}
