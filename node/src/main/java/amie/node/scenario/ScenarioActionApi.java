package amie.node.scenario;

import amie.model.budget.Comparison;
import amie.node.budget.Budget;
import amie.node.budget.BudgetAccess;
import amie.node.budget.BudgetApi;
import amie.node.budget.Budgets;
import amie.node.budget.OutcomeWire;
import amie.node.budget.Season;
import amie.node.edge.Once;
import amie.node.edge.Who;
import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulator;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What may be done with scenarios, for programs: copy one, make it a budget, set several side by side.
public final class ScenarioActionApi {
    private static final String PATH = ScenarioApi.PATH;

    private final Database database;
    private final Scenarios scenarios;
    private final Budgets budgets;
    private final Simulator simulator;
    private final Once once;

    /// What was compared, in the order in which it was asked for; a budget comes first.
    public record Columns(List<Column> items) {}

    /// @param href of what it is
    /// @param structure how charges divide
    public record Column(String name, String href, OutcomeWire outcome, List<Share> structure) {}

    /// @param basisPoints of all charges
    public record Share(String category, String amount, int basisPoints) {}

    public ScenarioActionApi(Database database, Scenarios scenarios, Budgets budgets, Simulator simulator, Once once) {
        this.database = database;
        this.scenarios = scenarios;
        this.budgets = budgets;
        this.simulator = simulator;
        this.once = once;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH + "/compare", BudgetAccess.PAY, this::compare),
                Route.postJson(PATH + "/{id}/copy", BudgetAccess.WRITE, this::copy),
                Route.postJson(PATH + "/{id}/budget", BudgetAccess.WRITE, this::makeBudget));
    }

    /// Under the name that is asked for, or else under one that is free.
    private Reply copy(Request request) {
        var asked = request.fields().optionalText("name", ScenarioForm.LONGEST_NAME);
        request.fields().orProblem();
        try {
            return once.post(request, "copy " + asked, db -> {
                var draft = existing(db, request).draft();
                var id = asked == null ? copied(db, request, draft) : scenarios.add(db, draft.named(asked));
                return ScenarioApi.made(ScenarioApi.existing(scenarios, db, id));
            });
        } catch (ConstraintViolation violation) {
            throw ScenarioApi.refused(request, violation);
        }
    }

    private UUID copied(Handle db, Request request, ScenarioDraft draft) {
        var name = new ProposedName(request, "scenario.copy-of", draft.name());
        return scenarios.addNamed(db, draft, name::attempt);
    }

    private Reply makeBudget(Request request) {
        int year = request.fields().integer("year", Season.FIRST, Season.LAST);
        request.fields().orProblem();
        return once.post(request, year, db -> {
            var figures = existing(db, request).draft().figures();
            return BudgetApi.made(budgets.add(db, year, figures, Who.name(request.actor())), request);
        });
    }

    private Reply compare(Request request) {
        var chosen = request.queries("with").stream()
                .distinct()
                .map(ScenarioActionApi::id)
                .toList();
        var year = request.fields().optionalInteger("budget", Season.FIRST, Season.LAST);
        int count = chosen.size() + (year == null ? 0 : 1);
        if (count < Comparison.LEAST || count > Comparison.MOST)
            request.fields().fault("with", "scenario.fault.compare", Comparison.LEAST, Comparison.MOST);
        request.soundQuery();
        return Reply.json(new Columns(database.read(db -> columns(db, request, chosen, year))));
    }

    private List<Column> columns(Handle db, Request request, List<UUID> chosen, @Nullable Integer year) {
        var columns = new ArrayList<Column>();
        if (year != null) {
            var name = request.t("budget.title.of", Integer.toString(year));
            columns.add(column(
                    request, name, "/api/v1/budgets/" + year, budget(db, year).content(), FirstYear.USUAL));
        }
        var found = scenarios.find(db, chosen);
        if (found.size() < chosen.size()) throw Problem.notFound().exception();
        for (var one : found) {
            var draft = one.draft();
            columns.add(column(request, draft.name(), PATH + "/" + one.id(), draft.figures(), draft.firstYear()));
        }
        return columns;
    }

    private Column column(Request request, String name, String href, Inputs figures, FirstYear firstYear) {
        var structure = figures.structure().shares().stream()
                .map(share -> new Share(share.category().name(), share.amount().toString(), share.basisPoints()))
                .toList();
        return new Column(name, href, OutcomeWire.of(simulator, figures, firstYear, request.actor()), structure);
    }

    private Budget budget(Handle db, int year) {
        var budget = budgets.of(db, year);
        if (budget == null) throw Problem.notFound().exception();
        return budget;
    }

    private Scenario existing(Handle db, Request request) {
        return ScenarioApi.existing(scenarios, db, request.segment("id", UUID::fromString));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Problem.notFound().exception();
        }
    }
}
