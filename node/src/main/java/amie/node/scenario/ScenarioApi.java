package amie.node.scenario;

import amie.node.budget.BudgetAccess;
import amie.node.budget.OutcomeWire;
import amie.node.edge.Edit;
import amie.node.edge.Once;
import amie.node.edge.Slice;
import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import amie.server.simulator.Simulator;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Scenarios for programs.
public final class ScenarioApi {
    static final String PATH = "/api/v1/scenarios";

    private final Database database;
    private final Scenarios scenarios;
    private final Simulator simulator;
    private final Once once;

    public ScenarioApi(Database database, Scenarios scenarios, Simulator simulator, Once once) {
        this.database = database;
        this.scenarios = scenarios;
        this.simulator = simulator;
        this.once = once;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, BudgetAccess.PAY, this::list),
                Route.postJson(PATH, BudgetAccess.WRITE, this::add),
                Route.get(PATH + "/{id}", BudgetAccess.PAY, this::show),
                Route.putJson(PATH + "/{id}", BudgetAccess.WRITE, this::save),
                Route.delete(PATH + "/{id}", BudgetAccess.WRITE, this::delete),
                Route.get(PATH + "/{id}/outcome", BudgetAccess.PAY, this::outcome));
    }

    private Reply list(Request request) {
        var query = ScenarioQuery.read(request.fields());
        var slice = Slice.of(request.fields());
        request.soundQuery();
        var found = database.read(db -> scenarios.after(db, query, slice.after(), slice.rows()));
        return slice.answer(request, found, Scenario::id, ScenarioWire::of);
    }

    private Reply add(Request request) {
        var draft = ScenarioForm.read(request.fields(), simulator);
        try {
            return once.post(request, draft, db -> made(existing(scenarios, db, scenarios.add(db, draft))));
        } catch (ConstraintViolation violation) {
            throw refused(request, violation);
        }
    }

    private Reply show(Request request) {
        return answer(asked(request));
    }

    private Reply outcome(Request request) {
        var scenario = asked(request);
        var draft = scenario.draft();
        var outcome = OutcomeWire.of(simulator, draft.figures(), draft.firstYear(), request.actor());
        return Reply.json(outcome).etag(etag(scenario));
    }

    private Reply save(Request request) {
        try {
            return database.transaction(db -> {
                var before = matching(db, request);
                ignoreOurs(request);
                var draft = ScenarioForm.read(request.fields(), simulator);
                return switch (scenarios.save(db, before.id(), before.version(), draft)) {
                    case Edit.Done _ -> answer(existing(scenarios, db, before.id()));
                    case Edit.Stale() ->
                        throw Problem.of(412, "precondition-failed").exception();
                    case Edit.Missing() -> throw Problem.notFound().exception();
                };
            });
        } catch (ConstraintViolation violation) {
            throw refused(request, violation);
        }
    }

    private Reply delete(Request request) {
        return database.transaction(db -> {
            var before = matching(db, request);
            if (scenarios.delete(db, before.id(), before.version())) return Reply.empty(204);
            throw Problem.of(412, "precondition-failed").exception();
        });
    }

    private Scenario asked(Request request) {
        var id = request.segment("id", UUID::fromString);
        return database.read(db -> existing(scenarios, db, id));
    }

    /// The scenario of the address, as its sender knew it.
    private Scenario matching(Handle db, Request request) {
        var scenario = existing(scenarios, db, request.segment("id", UUID::fromString));
        request.mustMatch(etag(scenario));
        return scenario;
    }

    static Scenario existing(Scenarios scenarios, Handle db, UUID id) {
        var scenario = scenarios.find(db, id);
        if (scenario == null) throw Problem.notFound().exception();
        return scenario;
    }

    /// What we answer may come back with what is ours in it.
    private static void ignoreOurs(Request request) {
        request.fields().optionalText("id", 36);
        request.fields().optionalText("changed", 40);
    }

    /// The answer to what made a scenario.
    static Once.Answer made(Scenario made) {
        return Once.Answer.of(201, PATH + "/" + made.id(), etag(made), ScenarioWire.of(made));
    }

    private static Reply answer(Scenario scenario) {
        return Reply.json(ScenarioWire.of(scenario)).etag(etag(scenario));
    }

    private static String etag(Scenario scenario) {
        return Integer.toString(scenario.version());
    }

    static RuntimeException refused(Request request, ConstraintViolation violation) {
        ScenarioForm.refused(request.fields(), violation);
        return Problem.invalid(request.fields().faults()).exception();
    }
}
