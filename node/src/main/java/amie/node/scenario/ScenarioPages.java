package amie.node.scenario;

import amie.node.budget.BudgetAccess;
import amie.node.budget.Budgets;
import amie.node.budget.Handout;
import amie.node.budget.Season;
import amie.node.edge.Filled;
import amie.node.edge.Once;
import amie.node.edge.Paging;
import amie.node.edge.Who;
import amie.server.db.Database;
import amie.server.simulator.Simulator;
import amie.server.table.Table;
import amie.server.table.TableFormat;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Scenarios for people: the list, each with its outcome, and what may be done with one.
public final class ScenarioPages {
    public static final String PATH = "/scenarios";

    private final Database database;
    private final Scenarios scenarios;
    private final Budgets budgets;
    private final Simulator simulator;
    private final Once once;
    private final Clock clock;

    public ScenarioPages(
            Database database, Scenarios scenarios, Budgets budgets, Simulator simulator, Once once, Clock clock) {
        this.database = database;
        this.scenarios = scenarios;
        this.budgets = budgets;
        this.simulator = simulator;
        this.once = once;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, BudgetAccess.PAY, this::list),
                Route.get(PATH + "/{id}", BudgetAccess.PAY, this::show),
                Route.post(PATH + "/{id}/copy", BudgetAccess.WRITE, this::copy),
                Route.post(PATH + "/{id}/delete", BudgetAccess.WRITE, this::delete),
                Route.post(PATH + "/{id}/budget", BudgetAccess.WRITE, this::makeBudget));
    }

    private Reply list(Request request) {
        var format = TableFormat.asked(request);
        if (format != null) return take(request, format);
        var query = ScenarioQuery.read(request.fields());
        var paging = Paging.of(request, ScenarioQuery.Sort.class);
        request.soundQuery();
        return database.read(db -> {
            var found = scenarios.page(db, query, paging.offset(), paging.rows()).stream()
                    .map(ScenarioViews.Row::of)
                    .toList();
            if (paging.isBeyond(found)) return paging.toFirst();
            var page = new ScenarioViews.ListPage(request.fields(), paging, found, budgets.years(db));
            return Reply.page(request.t("scenario.list"), "scenario/list", page);
        });
    }

    private Reply take(Request request, TableFormat format) {
        var query = ScenarioQuery.read(request.fields());
        request.soundQuery();
        var found = database.read(db -> scenarios.page(db, query, 0, Table.MOST_HELD + 1));
        return ScenarioTable.of(request, Table.held(found)).reply(request, format);
    }

    private Reply show(Request request) {
        return database.read(db -> {
            var scenario = existing(db, request);
            var form = new Filled(request.lang())
                    .put("year", nextSeason(budgets.years(db)))
                    .form();
            return shown(db, request, 200, scenario, form);
        });
    }

    /// The first season from this year on that has no budget.
    private int nextSeason(List<Integer> years) {
        int year = LocalDate.now(clock).getYear();
        while (years.contains(year)) year++;
        return year;
    }

    private Reply shown(Handle db, Request request, int status, Scenario scenario, Fields form) {
        var simulation = ScenarioForm.of(scenario.draft(), request.lang());
        var sheet = new ScenarioViews.Sheet(
                ScenarioViews.Row.of(scenario), scenario, simulation, simulator, form, compared(db));
        return Reply.page(status, scenario.draft().name(), "scenario/show", sheet);
    }

    private @Nullable Integer compared(Handle db) {
        var current = budgets.current(db);
        return current == null ? null : current.year();
    }

    /// What is printed and taken along of the scenario that an address names.
    public Handout handout(Request request) {
        request.soundQuery();
        var draft = database.read(db -> existing(db, request)).draft();
        return new Handout(draft.name(), draft.name(), draft.note(), draft.figures(), draft.firstYear(), null);
    }

    private Reply copy(Request request) {
        var page = once.form(request, "copy", db -> {
            var draft = existing(db, request).draft();
            var name = new ProposedName(request, "scenario.copy-of", draft.name());
            return PATH + "/" + scenarios.addNamed(db, draft, name::attempt) + "/edit";
        });
        return Reply.seeOther(page, "scenario.copied");
    }

    private Reply delete(Request request) {
        int version = version(request);
        return database.transaction(db -> {
            var id = existing(db, request).id();
            return scenarios.delete(db, id, version)
                    ? Reply.seeOther(PATH, "scenario.deleted")
                    : Reply.seeOther(PATH + "/" + id, "scenario.moved");
        });
    }

    private Reply makeBudget(Request request) {
        var fields = request.fields();
        int version = fields.integer("version", 1, Integer.MAX_VALUE);
        int year = fields.integer("year", Season.FIRST, Season.LAST);
        return database.transaction(db -> {
            var scenario = existing(db, request);
            if (!fields.isSound()) return shown(db, request, 422, scenario, fields);
            if (scenario.version() != version) return Reply.seeOther(PATH + "/" + scenario.id(), "scenario.moved");
            var figures = scenario.draft().figures();
            return switch (budgets.add(db, year, figures, Who.name(request.actor()))) {
                case Budgets.Change.Kept _ -> Reply.seeOther("/budget/" + year, "scenario.budget.made");
                case Budgets.Change.Taken _ -> {
                    if (budgets.stands(db, year, figures))
                        yield Reply.seeOther("/budget/" + year, "scenario.budget.made");
                    fields.fault("year", "budget.fault.taken", Integer.toString(year));
                    yield shown(db, request, 422, scenario, fields);
                }
                case Budgets.Change.Overtaken _, Budgets.Change.Missing _ ->
                    throw Problem.notFound().exception();
            };
        });
    }

    private static int version(Request request) {
        int version = request.fields().integer("version", 1, Integer.MAX_VALUE);
        request.fields().orProblem();
        return version;
    }

    private Scenario existing(Handle db, Request request) {
        var scenario = scenarios.find(db, request.segment("id", UUID::fromString));
        if (scenario == null) throw Problem.notFound().exception();
        return scenario;
    }
}
