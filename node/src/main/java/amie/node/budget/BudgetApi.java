package amie.node.budget;

import amie.node.edge.Once;
import amie.node.edge.Who;
import amie.server.db.Database;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Budgets for programs. Opening one to the federation asks for two people and has no API.
public final class BudgetApi {
    private static final String PATH = "/api/v1/budgets";

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
                Route.get(PATH + "/{year}/outcome", BudgetAccess.READ, this::outcome));
    }

    private Reply list(Request request) {
        return Reply.json(new Years(database.read(budgets::years)));
    }

    private Reply show(Request request) {
        int year = Season.of(request);
        return answer(database.read(handle -> budgets.of(handle, year)));
    }

    private Reply outcome(Request request) {
        int year = Season.of(request);
        var budget = database.read(handle -> budgets.of(handle, year));
        if (budget == null) throw Problem.notFound().exception();
        return Reply.json(OutcomeWire.of(budget.viability())).etag(etag(budget));
    }

    private Reply add(Request request) {
        var fields = request.fields();
        int year = fields.integer("year", Season.FIRST, Season.LAST);
        var content = read(year, fields);
        return once.post(
                request, content, handle -> switch (budgets.add(handle, year, content, Who.name(request.actor()))) {
                    case Budgets.Change.Kept(var budget) ->
                        Once.Answer.of(201, PATH + "/" + year, etag(budget), BudgetWire.of(budget));
                    case Budgets.Change.Taken _ ->
                        throw Problem.of(409, "budget-taken", year).exception();
                    case Budgets.Change.Overtaken _, Budgets.Change.Missing _ ->
                        throw Problem.notFound().exception();
                });
    }

    private Reply save(Request request) {
        int year = Season.of(request);
        return database.transaction(handle -> {
            var before = budgets.locked(handle, year);
            if (before == null) throw Problem.notFound().exception();
            request.mustMatch(etag(before));
            request.fields().optionalInteger("year", year, year);
            var content = read(year, request.fields());
            return switch (budgets.change(handle, year, before.version(), content, Who.name(request.actor()))) {
                case Budgets.Change.Kept(var budget) -> answer(budget);
                case Budgets.Change.Overtaken _ ->
                    throw Problem.of(412, "precondition-failed").exception();
                case Budgets.Change.Missing _, Budgets.Change.Taken _ ->
                    throw Problem.notFound().exception();
            };
        });
    }

    private Inputs read(int year, Fields fields) {
        var content = simulator.in(year).read(fields);
        fields.orProblem();
        if (content == null) throw Problem.invalid(fields.faults()).exception();
        return content;
    }

    private static Reply answer(@Nullable Budget budget) {
        if (budget == null) throw Problem.notFound().exception();
        return Reply.json(BudgetWire.of(budget)).etag(etag(budget));
    }

    private static String etag(Budget budget) {
        return Integer.toString(budget.version());
    }
}
