package amie.node.scenario;

import amie.node.budget.BudgetAccess;
import amie.node.budget.Budgets;
import amie.node.budget.Look;
import amie.node.budget.Season;
import amie.node.edge.Edit;
import amie.node.edge.Once;
import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import amie.server.simulator.Simulation;
import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The form of a scenario: from nothing, from a budget, from another scenario, or over itself.
public final class ScenarioFormPages {
    private static final String PATH = ScenarioPages.PATH;

    private final Database database;
    private final Scenarios scenarios;
    private final Budgets budgets;
    private final Simulator simulator;
    private final Once once;

    public ScenarioFormPages(Database database, Scenarios scenarios, Budgets budgets, Simulator simulator, Once once) {
        this.database = database;
        this.scenarios = scenarios;
        this.budgets = budgets;
        this.simulator = simulator;
        this.once = once;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH + "/new", BudgetAccess.WRITE, this::blank),
                Route.post(PATH, BudgetAccess.WRITE, this::add),
                Route.get(PATH + "/{id}/edit", BudgetAccess.WRITE, this::edit),
                Route.post(PATH + "/{id}", BudgetAccess.WRITE, this::save));
    }

    private Reply blank(Request request) {
        var year = request.fields().optionalInteger("budget", Season.FIRST, Season.LAST);
        var other = request.query("scenario");
        request.soundQuery();
        return database.read(db -> {
            if (other != null) return form(request, 200, filled(request, ofScenario(db, request, other)));
            if (year != null) return form(request, 200, filled(request, ofBudget(db, request, year)));
            return form(request, 200, new ScenarioViews.Edit(null, 0, Fields.none(), false, simulator, null));
        });
    }

    private ScenarioViews.Edit filled(Request request, ScenarioDraft draft) {
        var simulation = ScenarioForm.of(draft, request.lang());
        return new ScenarioViews.Edit(null, 0, simulation.form(), false, simulator, simulation);
    }

    private ScenarioDraft ofBudget(Handle db, Request request, int year) {
        var budget = budgets.of(db, year);
        if (budget == null) throw Problem.notFound().exception();
        var name = new ProposedName(request, "scenario.of-budget", Integer.toString(year));
        return ScenarioForm.of(scenarios.free(db, name::attempt), budget.content());
    }

    private ScenarioDraft ofScenario(Handle db, Request request, String id) {
        var draft = existing(db, id(id)).draft();
        var name = new ProposedName(request, "scenario.copy-of", draft.name());
        return draft.named(scenarios.free(db, name::attempt));
    }

    private Reply edit(Request request) {
        var id = request.segment("id", UUID::fromString);
        var scenario = database.read(db -> existing(db, id));
        var simulation = ScenarioForm.of(scenario.draft(), request.lang());
        var edit = new ScenarioViews.Edit(id, scenario.version(), simulation.form(), false, simulator, simulation);
        return form(request, 200, edit);
    }

    private Reply add(Request request) {
        var fields = request.fields();
        var simulation = simulator.simulate(fields);
        if (Look.isAsked(request)) return again(request, null, 0, simulation);
        var draft = ScenarioForm.read(fields, simulation);
        if (draft == null) return again(request, null, 0, simulation);
        try {
            var page = once.form(request, draft, db -> PATH + "/" + scenarios.add(db, draft));
            return Reply.seeOther(page, "scenario.kept");
        } catch (ConstraintViolation violation) {
            ScenarioForm.refused(fields, violation);
            return again(request, null, 0, simulation);
        }
    }

    private Reply save(Request request) {
        var id = request.segment("id", UUID::fromString);
        var fields = request.fields();
        int version = fields.integer("version", 1, Integer.MAX_VALUE);
        database.read(db -> existing(db, id));
        var simulation = simulator.simulate(fields);
        if (Look.isAsked(request)) return again(request, id, version, simulation);
        var draft = ScenarioForm.read(fields, simulation);
        if (draft == null) return again(request, id, version, simulation);
        try {
            return switch (database.transaction(db -> scenarios.save(db, id, version, draft))) {
                case Edit.Done _ -> Reply.seeOther(PATH + "/" + id, "scenario.kept");
                case Edit.Stale() -> overtaken(request, id, simulation);
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        } catch (ConstraintViolation violation) {
            ScenarioForm.refused(fields, violation);
            return again(request, id, version, simulation);
        }
    }

    private Reply overtaken(Request request, UUID id, Simulation simulation) {
        var now = database.read(db -> existing(db, id));
        var edit = new ScenarioViews.Edit(id, now.version(), request.fields(), true, simulator, simulation);
        return form(request, 409, edit);
    }

    private Reply again(Request request, @Nullable UUID id, int version, Simulation simulation) {
        var edit = new ScenarioViews.Edit(id, version, request.fields(), false, simulator, simulation);
        return Look.again(request, "scenario/preview", edit, status -> form(request, status, edit));
    }

    private static Reply form(Request request, int status, ScenarioViews.Edit edit) {
        var title = request.t(edit.id() == null ? "scenario.new" : "scenario.edit");
        return Reply.page(status, title, "scenario/edit", edit);
    }

    private Scenario existing(Handle db, UUID id) {
        var scenario = scenarios.find(db, id);
        if (scenario == null) throw Problem.notFound().exception();
        return scenario;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Problem.notFound().exception();
        }
    }
}
