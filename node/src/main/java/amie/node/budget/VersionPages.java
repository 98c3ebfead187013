package amie.node.budget;

import amie.node.edge.Paging;
import amie.node.edge.Who;
import amie.server.db.ConstraintViolation;
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
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The past of a budget: its versions, and the decisions that adopted them.
public final class VersionPages {
    private static final String PATH = "/budget/{year}/versions";
    private static final String ONE = PATH + "/{version}";

    private final Database database;
    private final Budgets budgets;
    private final Simulator simulator;
    private final Clock clock;

    private enum Order {
        LATEST
    }

    public VersionPages(Database database, Budgets budgets, Simulator simulator, Clock clock) {
        this.database = database;
        this.budgets = budgets;
        this.simulator = simulator;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, BudgetAccess.READ, this::list),
                Route.get(ONE, BudgetAccess.READ, this::show),
                Route.post(ONE + "/restore", BudgetAccess.WRITE, this::restore),
                Route.post(ONE + "/adoption", BudgetAccess.WRITE, this::adopt),
                Route.post(ONE + "/adoption/end", BudgetAccess.WRITE, this::erase));
    }

    private Reply list(Request request) {
        var format = TableFormat.asked(request);
        if (format != null) return take(request, format);
        int year = Season.of(request);
        var paging = Paging.of(request, Order.class);
        request.soundQuery();
        return database.read(handle -> {
            var found = budgets.versions(handle, year, paging.offset(), paging.rows());
            if (paging.isBeyond(found)) return paging.toFirst();
            var plan = budgets.plan(handle, year);
            if (plan == null) throw Problem.notFound().exception();
            var it = new BudgetViews.Versions(plan, found, budgets.adoptions(handle, year), paging);
            return Reply.page(request.t("budget.versions.of", year), "budget/versions", it);
        });
    }

    private Reply take(Request request, TableFormat format) {
        int year = Season.of(request);
        var found = database.read(handle -> budgets.versions(handle, year, 0, Table.MOST_HELD + 1));
        if (found.isEmpty()) throw Problem.notFound().exception();
        return BudgetTables.versions(request, year, Table.held(found)).reply(request, format);
    }

    private Reply show(Request request) {
        return page(200, request, Fields.none());
    }

    private Reply page(int status, Request request, Fields form) {
        var it = database.read(handle -> {
            var past = existing(handle, request);
            var now = budgets.of(handle, past.year());
            if (now == null) throw Problem.notFound().exception();
            return new BudgetViews.Past(
                    past,
                    now.version(),
                    budgets.adoption(handle, past.year(), past.version()),
                    form,
                    BudgetAccess.WRITE.admits(request.actor()),
                    simulator);
        });
        var title = request.t(
                "budget.version.title", it.budget().year(), it.budget().version());
        return Reply.page(status, title, "budget/version", it);
    }

    /// Makes a new version with the figures of an old one: nothing is lost.
    private Reply restore(Request request) {
        int seen = request.fields().integer("now", 1, Integer.MAX_VALUE);
        request.fields().orProblem();
        var past = database.read(handle -> existing(handle, request));
        var page = "/budget/" + past.year();
        return switch (budgets.change(past.year(), seen, past.content(), Who.name(request.actor()))) {
            case Budgets.Change.Kept _ -> Reply.seeOther(page, "budget.version.restored");
            case Budgets.Change.Overtaken _ -> Reply.seeOther(page, "budget.version.moved");
            case Budgets.Change.Missing _, Budgets.Change.Taken _ ->
                throw Problem.notFound().exception();
        };
    }

    private Reply adopt(Request request) {
        var version = database.read(handle -> existing(handle, request));
        var fields = request.fields();
        var adoption = BoardDecision.adoption(fields, version, clock, Who.name(request.actor()));
        if (adoption == null) return page(422, request, fields);
        try {
            var done = database.transaction(handle -> budgets.adopt(handle, version.year(), adoption));
            return Reply.seeOther(address(version), done ? "budget.adoption.noted" : "budget.adoption.already");
        } catch (ConstraintViolation violation) {
            BoardDecision.refused(fields, violation);
            return page(422, request, fields);
        }
    }

    private Reply erase(Request request) {
        var version = database.read(handle -> existing(handle, request));
        var by = Who.name(request.actor());
        var done = database.transaction(handle -> budgets.eraseAdoption(handle, version.year(), version.version(), by));
        return Reply.seeOther(address(version), done ? "budget.adoption.forgotten" : "budget.open.nothing");
    }

    private static String address(Budget version) {
        return "/budget/" + version.year() + "/versions/" + version.version();
    }

    private Budget existing(Handle handle, Request request) {
        var found = budgets.at(handle, Season.of(request), request.segment("version", VersionPages::number));
        if (found == null) throw Problem.notFound().exception();
        return found;
    }

    static @Nullable Integer number(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(text) : null;
    }
}
