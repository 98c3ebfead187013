package amie.node.budget;

import amie.node.edge.Filled;
import amie.node.edge.Who;
import amie.server.chart.StructureChart;
import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Simulation;
import amie.server.simulator.Simulator;
import amie.server.table.TableFormat;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of the budget.
public final class BudgetPages {
    private final Database database;
    private final Budgets budgets;
    private final OpenBooks openBooks;
    private final Simulator simulator;
    private final Clock clock;

    public BudgetPages(Database database, Budgets budgets, OpenBooks openBooks, Simulator simulator, Clock clock) {
        this.database = database;
        this.budgets = budgets;
        this.openBooks = openBooks;
        this.simulator = simulator;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/budget", BudgetAccess.READ, this::current),
                Route.get("/budget/new", BudgetAccess.WRITE, this::blank),
                Route.post("/budget", BudgetAccess.WRITE, this::add),
                Route.get("/budget/{year}", BudgetAccess.READ, this::show),
                Route.get("/budget/{year}/edit", BudgetAccess.WRITE, this::edit),
                Route.post("/budget/{year}", BudgetAccess.WRITE, this::change),
                Route.post("/budget/{year}/copy", BudgetAccess.WRITE, this::copy),
                Route.post("/budget/{year}/delete", BudgetAccess.WRITE, this::delete),
                Route.get("/budget/{year}/csv", BudgetAccess.READ, request -> take(request, TableFormat.CSV)));
    }

    private Reply current(Request request) {
        var budget = database.read(budgets::current);
        if (budget == null)
            return Reply.page(request.t("budget.title"), "budget/empty", BudgetAccess.WRITE.admits(request.actor()));
        return Reply.seeOther("/budget/" + budget.year());
    }

    private Reply show(Request request) {
        var format = TableFormat.asked(request);
        if (format != null) return take(request, format);
        int year = Season.of(request);
        var sheet = database.read(handle -> {
            var plan = budgets.plan(handle, year);
            if (plan == null) throw Problem.notFound().exception();
            var budget = plan.present();
            return new BudgetViews.Sheet(
                    budget,
                    budgets.years(handle),
                    plan,
                    BudgetAccess.WRITE.admits(request.actor()),
                    openBooks.opening(handle, year),
                    StructureChart.of("structure", request.t("budget.title.of", year), budget.structure()),
                    simulator);
        });
        return Reply.page(request.t("budget.title.of", year), "budget/sheet", sheet);
    }

    private Reply blank(Request request) {
        int year = LocalDate.now(clock).getYear();
        var form = new Filled(request.lang()).put("year", year).form();
        return form(200, request, new BudgetViews.Edit(null, 0, form, false, null));
    }

    private Reply edit(Request request) {
        var budget = existing(request);
        var simulation = Simulator.simulation(request.lang(), budget.content());
        var preview = preview(budget.year(), simulation);
        return form(
                200, request, new BudgetViews.Edit(budget.year(), budget.version(), simulation.form(), false, preview));
    }

    private Reply add(Request request) {
        var fields = request.fields();
        int year = fields.integer("year", Season.FIRST, Season.LAST);
        var simulation = simulator.in(year).simulate(fields);
        var content = simulation.sound();
        if (content == null || Look.isAsked(request)) return again(request, null, 0, preview(year, simulation));
        return switch (budgets.add(year, content, Who.name(request.actor()))) {
            case Budgets.Change.Kept _ -> Reply.seeOther("/budget/" + year, "budget.kept");
            case Budgets.Change.Taken _ -> {
                if (budgets.stands(year, content)) yield Reply.seeOther("/budget/" + year, "budget.kept");
                fields.fault("year", "budget.fault.taken", year);
                yield again(request, null, 0, preview(year, simulation));
            }
            case Budgets.Change.Overtaken _, Budgets.Change.Missing _ ->
                throw Problem.notFound().exception();
        };
    }

    private Reply change(Request request) {
        int year = Season.of(request);
        var fields = request.fields();
        int version = fields.integer("version", 1, Integer.MAX_VALUE);
        var simulation = simulator.in(year).simulate(fields);
        var content = simulation.sound();
        if (content == null || Look.isAsked(request)) return again(request, year, version, preview(year, simulation));
        return switch (budgets.change(year, version, content, Who.name(request.actor()))) {
            case Budgets.Change.Kept _ -> Reply.seeOther("/budget/" + year, "budget.kept");
            case Budgets.Change.Overtaken(var now) -> {
                var edit = new BudgetViews.Edit(year, now.version(), fields, true, preview(year, simulation));
                yield form(409, request, edit);
            }
            case Budgets.Change.Missing _, Budgets.Change.Taken _ ->
                throw Problem.notFound().exception();
        };
    }

    private Reply copy(Request request) {
        int from = Season.of(request);
        int to = from + 1;
        if (to > Season.LAST) throw Problem.notFound().exception();
        return switch (budgets.copy(from, to, Who.name(request.actor()))) {
            case Budgets.Change.Kept _ -> Reply.seeOther("/budget/" + to + "/edit", "budget.copied");
            case Budgets.Change.Taken _ -> Reply.seeOther("/budget/" + to, "budget.copy.taken");
            case Budgets.Change.Overtaken _, Budgets.Change.Missing _ ->
                throw Problem.notFound().exception();
        };
    }

    private Reply delete(Request request) {
        int year = Season.of(request);
        int seen = request.fields().integer("version", 1, Integer.MAX_VALUE);
        request.fields().orProblem();
        try {
            return database.transaction(handle -> {
                var budget = budgets.locked(handle, year);
                if (budget == null) throw Problem.notFound().exception();
                if (budget.version() != seen) return Reply.seeOther("/budget/" + year, "budget.delete.moved");
                budgets.delete(handle, year);
                return Reply.seeOther("/budget", "budget.deleted");
            });
        } catch (ConstraintViolation violation) {
            return Reply.seeOther("/budget/" + year, Needed.by(violation).sentence());
        }
    }

    /// What is printed and taken along of the budget that an address names.
    public Handout handout(Request request) {
        request.soundQuery();
        var budget = existing(request);
        var title = request.t("budget.title.of", budget.year());
        return new Handout("budget-" + budget.year(), title, null, budget.content(), FirstYear.USUAL, budget.year());
    }

    private Reply take(Request request, TableFormat format) {
        return BudgetTables.lines(request, existing(request)).reply(request, format);
    }

    private Reply again(Request request, @Nullable Integer year, int version, BudgetViews.Preview preview) {
        var edit = new BudgetViews.Edit(year, version, request.fields(), false, preview);
        return Look.again(request, "budget/preview", edit, status -> form(status, request, edit));
    }

    private BudgetViews.Preview preview(int year, Simulation simulation) {
        return new BudgetViews.Preview(simulator.in(year), simulation);
    }

    private static Reply form(int status, Request request, BudgetViews.Edit edit) {
        var title = edit.year() == null ? request.t("budget.new") : request.t("budget.edit", edit.year());
        return Reply.page(status, title, "budget/edit", edit);
    }

    private Budget existing(Request request) {
        int year = Season.of(request);
        var budget = database.read(handle -> budgets.of(handle, year));
        if (budget == null) throw Problem.notFound().exception();
        return budget;
    }
}
