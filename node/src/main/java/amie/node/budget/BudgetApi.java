package amie.node.budget;

import amie.node.edge.Once;
import amie.node.edge.Who;
import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Simulator;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Budgets for programs. Opening one to the federation asks for two people and has no API.
public final class BudgetApi {
    static final String PATH = "/api/v1/budgets";

    private final Database database;
    private final Budgets budgets;
    private final Simulator simulator;
    private final Once once;

    /// The years that have a budget.
    public record Years(List<Integer> items) {}

    public BudgetApi(Database database, Budgets budgets, Simulator simulator, Once once) {
        this.database = database;
        this.budgets = budgets;
        this.simulator = simulator;
        this.once = once;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, BudgetAccess.READ, this::list),
                Route.postJson(PATH, BudgetAccess.WRITE, this::add),
                Route.get(PATH + "/{year}", BudgetAccess.READ, this::show),
                Route.putJson(PATH + "/{year}", BudgetAccess.WRITE, this::save),
                Route.delete(PATH + "/{year}", BudgetAccess.WRITE, this::delete),
                Route.postJson(PATH + "/{year}/copy", BudgetAccess.WRITE, this::copy),
                Route.get(PATH + "/{year}/outcome", BudgetAccess.READ, this::outcome));
    }

    private Reply list(Request request) {
        return Reply.json(new Years(database.read(budgets::years)));
    }

    private Reply show(Request request) {
        int year = Season.of(request);
        return answer(database.read(handle -> budgets.of(handle, year)), request);
    }

    private Reply outcome(Request request) {
        int year = Season.of(request);
        var budget = database.read(handle -> budgets.of(handle, year));
        if (budget == null) throw Problem.notFound().exception();
        var outcome = OutcomeWire.of(simulator.in(year), budget.content(), FirstYear.USUAL, request.actor());
        return Reply.json(outcome).etag(etag(budget));
    }

    private Reply add(Request request) {
        var fields = request.fields();
        int year = fields.integer("year", Season.FIRST, Season.LAST);
        var content = simulator.in(year).readOrProblem(fields);
        return once.post(request, content, handle -> {
            var change = budgets.add(handle, year, content, Who.name(request.actor()));
            return made(change, request);
        });
    }

    private Reply copy(Request request) {
        int from = Season.of(request);
        int to = request.fields().integer("year", Season.FIRST, Season.LAST);
        request.fields().orProblem();
        return once.post(request, to, handle -> {
            var change = budgets.copy(handle, from, to, Who.name(request.actor()));
            return made(change, request);
        });
    }

    private Reply save(Request request) {
        int year = Season.of(request);
        return database.transaction(handle -> {
            var before = matching(handle, budgets, request);
            request.fields().optionalInteger("year", year, year);
            var content = simulator.in(year).readOrProblem(request.fields());
            return kept(budgets.change(handle, year, before.version(), content, Who.name(request.actor())), request);
        });
    }

    private Reply delete(Request request) {
        int year = Season.of(request);
        try {
            return database.transaction(handle -> {
                matching(handle, budgets, request);
                budgets.delete(handle, year);
                return Reply.empty(204);
            });
        } catch (ConstraintViolation violation) {
            throw Problem.of(409, Needed.by(violation).problem(), year).exception();
        }
    }

    /// The answer to what made a budget.
    public static Once.Answer made(Budgets.Change change, Request request) {
        return switch (change) {
            case Budgets.Change.Kept(var budget) ->
                Once.Answer.of(201, PATH + "/" + budget.year(), etag(budget), BudgetWire.of(budget, request.actor()));
            case Budgets.Change.Taken(var year) ->
                throw Problem.of(409, "budget-taken", year).exception();
            case Budgets.Change.Overtaken _, Budgets.Change.Missing _ ->
                throw Problem.notFound().exception();
        };
    }

    /// The answer to what changed a budget.
    static Reply kept(Budgets.Change change, Request request) {
        return switch (change) {
            case Budgets.Change.Kept(var budget) -> answer(budget, request);
            case Budgets.Change.Overtaken _ ->
                throw Problem.of(412, "precondition-failed").exception();
            case Budgets.Change.Missing _, Budgets.Change.Taken _ ->
                throw Problem.notFound().exception();
        };
    }

    /// The budget of the address, as its sender knew it, which nobody else changes until the transaction ends.
    static Budget matching(Handle handle, Budgets budgets, Request request) {
        var before = budgets.locked(handle, Season.of(request));
        if (before == null) throw Problem.notFound().exception();
        request.mustMatch(etag(before));
        return before;
    }

    static Reply answer(@Nullable Budget budget, Request request) {
        if (budget == null) throw Problem.notFound().exception();
        return Reply.json(BudgetWire.of(budget, request.actor())).etag(etag(budget));
    }

    private static String etag(Budget budget) {
        return Integer.toString(budget.version());
    }
}
