package amie.node.budget;

import amie.node.edge.Who;
import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The past of a budget for programs: its versions, and the decisions that adopted them.
public final class VersionApi {
    private static final String BUDGET = BudgetApi.PATH + "/{year}";
    private static final String VERSIONS = BUDGET + "/versions";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Database database;
    private final Budgets budgets;
    private final Clock clock;

    /// What a list answers.
    public record Items(List<?> items) {}

    public VersionApi(Database database, Budgets budgets, Clock clock) {
        this.database = database;
        this.budgets = budgets;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(VERSIONS, BudgetAccess.READ, this::list),
                Route.get(VERSIONS + "/{version}", BudgetAccess.READ, this::show),
                Route.postJson(VERSIONS + "/{version}/restoration", BudgetAccess.WRITE, this::restore),
                Route.get(BUDGET + "/adoptions", BudgetAccess.READ, this::adoptions),
                Route.get(BUDGET + "/adoption", BudgetAccess.READ, this::adoption),
                Route.putJson(BUDGET + "/adoption", BudgetAccess.WRITE, this::adopt),
                Route.delete(BUDGET + "/adoption", BudgetAccess.WRITE, this::erase));
    }

    private Reply list(Request request) {
        int year = Season.of(request);
        int offset = Objects.requireNonNullElse(request.fields().optionalInteger("offset", 0, Integer.MAX_VALUE), 0);
        int limit = Objects.requireNonNullElse(request.fields().optionalInteger("limit", 1, MOST), USUAL);
        request.soundQuery();
        var found = database.read(handle -> {
            existing(budgets.of(handle, year));
            return budgets.versions(handle, year, offset, limit + 1);
        });
        var shown = found.stream().limit(limit).map(VersionWire::of).toList();
        var reply = Reply.json(new Items(shown));
        if (found.size() <= limit) return reply;
        var next = request.path() + "?limit=" + limit + "&offset=" + (offset + limit);
        return reply.header("Link", "<" + next + ">; rel=\"next\"");
    }

    private Reply show(Request request) {
        return BudgetApi.answer(database.read(handle -> version(handle, request)), request);
    }

    private Reply restore(Request request) {
        request.fields().orProblem();
        return database.transaction(handle -> {
            int year = Season.of(request);
            var present = BudgetApi.matching(handle, budgets, request);
            var past = version(handle, request);
            return BudgetApi.kept(
                    budgets.change(handle, year, present.version(), past.content(), Who.name(request.actor())),
                    request);
        });
    }

    private Reply adoptions(Request request) {
        int year = Season.of(request);
        return database.read(handle -> {
            existing(budgets.of(handle, year));
            var all = budgets.adoptions(handle, year);
            return Reply.json(
                    new Items(all.stream().map(VersionWire.AdoptionWire::of).toList()));
        });
    }

    private Reply adoption(Request request) {
        int year = Season.of(request);
        var plan = database.read(handle -> budgets.plan(handle, year));
        var adoption = plan == null ? null : plan.adoption();
        if (adoption == null) throw Problem.notFound().exception();
        return answer(adoption);
    }

    /// Adopts the present version, which the caller names by its tag.
    private Reply adopt(Request request) {
        var fields = request.fields();
        try {
            return database.transaction(handle -> {
                var budget = BudgetApi.matching(handle, budgets, request);
                var adoption = BoardDecision.adoption(fields, budget, clock, Who.name(request.actor()));
                fields.orProblem();
                if (adoption == null) throw Problem.invalid(fields.faults()).exception();
                if (!budgets.adopt(handle, budget.year(), adoption))
                    throw Problem.of(409, "version-adopted", budget.version()).exception();
                return answer(adoption);
            });
        } catch (ConstraintViolation violation) {
            BoardDecision.refused(fields, violation);
            throw Problem.invalid(fields.faults()).exception();
        }
    }

    /// Erases the adoption that counts, which the caller names by its tag: the version.
    private Reply erase(Request request) {
        int year = Season.of(request);
        return database.transaction(handle -> {
            budgets.locked(handle, year);
            var plan = budgets.plan(handle, year);
            var adoption = plan == null ? null : plan.adoption();
            if (adoption == null) throw Problem.notFound().exception();
            request.mustMatch(Integer.toString(adoption.version()));
            budgets.eraseAdoption(handle, year, adoption.version(), Who.name(request.actor()));
            return Reply.empty(204);
        });
    }

    private static Reply answer(Adoption adoption) {
        return Reply.json(VersionWire.AdoptionWire.of(adoption)).etag(Integer.toString(adoption.version()));
    }

    private Budget version(Handle handle, Request request) {
        return existing(budgets.at(handle, Season.of(request), request.segment("version", VersionPages::number)));
    }

    private static Budget existing(@Nullable Budget budget) {
        if (budget == null) throw Problem.notFound().exception();
        return budget;
    }
}
