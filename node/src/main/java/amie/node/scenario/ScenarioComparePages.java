package amie.node.scenario;

import amie.model.budget.Comparison;
import amie.model.budget.Model;
import amie.node.budget.Budget;
import amie.node.budget.BudgetAccess;
import amie.node.budget.Budgets;
import amie.node.budget.Season;
import amie.node.comparison.SideBySide;
import amie.node.comparison.SideBySideTable;
import amie.server.db.Database;
import amie.server.table.TableFormat;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Scenarios side by side, with a budget if somebody wants.
public final class ScenarioComparePages {
    private static final String PATH = ScenarioPages.PATH;

    /// How many of the latest scenarios are offered, besides the chosen.
    private static final int OFFERED = 50;

    private final Database database;
    private final Scenarios scenarios;
    private final Budgets budgets;

    public ScenarioComparePages(Database database, Scenarios scenarios, Budgets budgets) {
        this.database = database;
        this.scenarios = scenarios;
        this.budgets = budgets;
    }

    public List<Route> routes() {
        return List.of(Route.get(PATH + "/compare", BudgetAccess.PAY, this::compare));
    }

    private Reply compare(Request request) {
        var chosen = request.queries("with").stream()
                .distinct()
                .map(ScenarioComparePages::id)
                .toList();
        var year = request.fields().optionalInteger("budget", Season.FIRST, Season.LAST);
        request.soundQuery();
        int count = chosen.size() + (year == null ? 0 : 1);
        boolean fits = count >= Comparison.LEAST && count <= Comparison.MOST;
        var page = database.read(db -> new ScenarioViews.ComparePage(
                scenarios.names(db, chosen, OFFERED),
                chosen,
                budgets.years(db),
                year,
                fits ? side(db, request, chosen, year) : null));
        var format = TableFormat.asked(request);
        var side = page.side();
        if (format != null && side != null)
            return new SideBySideTable(request, side.comparison())
                    .table("scenarios-compared", request.t("scenario.compare"))
                    .reply(request, format);
        int status = count > Comparison.MOST ? 422 : 200;
        return Reply.page(status, request.t("scenario.compare"), "scenario/compare", page);
    }

    private SideBySide side(Handle db, Request request, List<UUID> chosen, @Nullable Integer year) {
        var models = new ArrayList<Model>();
        var addresses = new ArrayList<String>();
        if (year != null) {
            models.add(budget(db, year).model(request.t("budget.title.of", Integer.toString(year))));
            addresses.add("/budget/" + year);
        }
        var found = scenarios.find(db, chosen);
        if (found.size() < chosen.size()) throw Problem.notFound().exception();
        for (var scenario : found) {
            models.add(scenario.model());
            addresses.add(PATH + "/" + scenario.id());
        }
        return new SideBySide(Comparison.of(models), addresses, true);
    }

    private Budget budget(Handle db, int year) {
        var budget = budgets.of(db, year);
        if (budget == null) throw Problem.notFound().exception();
        return budget;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Problem.notFound().exception();
        }
    }
}
