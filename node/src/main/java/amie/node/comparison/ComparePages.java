package amie.node.comparison;

import amie.model.Fault;
import amie.model.ObjectId;
import amie.node.budget.Adoption;
import amie.node.budget.Budget;
import amie.node.budget.BudgetAccess;
import amie.node.budget.Budgets;
import amie.node.budget.Season;
import amie.node.link.Answer;
import amie.node.publishing.Publishing;
import amie.server.db.Database;
import amie.server.table.TableFormat;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One's own budget beside those that others opened.
public final class ComparePages {
    private final Database database;
    private final Budgets budgets;
    private final Comparing comparing;
    private final Publishing publishing;

    public ComparePages(Database database, Budgets budgets, Comparing comparing, Publishing publishing) {
        this.database = database;
        this.budgets = budgets;
        this.comparing = comparing;
        this.publishing = publishing;
    }

    public List<Route> routes() {
        return List.of(Route.get("/budget/compare", BudgetAccess.READ, this::compare));
    }

    /// The form, and below it what came of it.
    ///
    /// @param years our seasons, the latest first; none if there is no budget yet
    /// @param unreachable why the hub's list cannot be shown
    /// @param side null until something is chosen
    public record ComparePage(
            List<Integer> years,
            int year,
            List<Offer> offers,
            List<String> chosen,
            @Nullable Fault unreachable,
            boolean isTooMany,
            @Nullable Side side) {
        /// With all that is chosen.
        public String address() {
            return "/budget/compare?year=" + year
                    + chosen.stream().map(key -> "&m=" + key).collect(Collectors.joining());
        }

        public boolean isChosen(Offer offer) {
            return chosen.contains(offer.key());
        }
    }

    /// What came of it; our own is the first column.
    ///
    /// @param adoption the decision that adopted our own as it is; null if none did
    public record Side(Comparing.Outcome outcome, @Nullable Adoption adoption) {
        /// Null if nothing can be compared.
        public @Nullable SideBySide columns() {
            var comparison = outcome.comparison();
            if (comparison == null) return null;
            var pages = outcome.others().stream().map(other -> other.page().toString());
            return new SideBySide(
                    comparison, Stream.concat(Stream.of(""), pages).toList(), false);
        }
    }

    private Reply compare(Request request) {
        var asked = request.fields().optionalInteger("year", Season.FIRST, Season.LAST);
        if (!request.fields().isSound())
            throw Problem.invalid(request.fields().faults()).exception();
        var years = database.read(budgets::years);
        var own = database.read(handle -> asked == null ? budgets.current(handle) : budgets.of(handle, asked));
        if (own != null) return page(request, years, own);
        if (asked != null) throw Problem.notFound().exception();
        return reply(request, 200, new ComparePage(years, 0, List.of(), List.of(), null, false, null));
    }

    private Reply page(Request request, List<Integer> years, Budget own) {
        var chosen = request.queries("m").stream().distinct().toList();
        var ids = chosen.stream().map(ComparePages::id).toList();
        boolean tooMany = ids.size() > Comparing.MOST_OTHERS;
        var found = comparing.offers(publishing.node());
        var offers = found instanceof Answer.Good<List<Offer>>(var rows) ? rows : List.<Offer>of();
        var name = request.t("comparison.own", own.year());
        var side = tooMany || ids.isEmpty()
                ? null
                : new Side(comparing.compare(name, own, ids, offers), adoption(own.year()));
        var format = TableFormat.asked(request);
        var columns = side == null ? null : side.columns();
        if (format != null && columns != null)
            return new SideBySideTable(request, columns.comparison())
                    .table("budgets-compared", request.t("comparison.title"))
                    .reply(request, format);
        var fault = found instanceof Answer.Good<List<Offer>> ? null : found.why();
        var page = new ComparePage(years, own.year(), offers, chosen, fault, tooMany, side);
        return reply(request, tooMany ? 422 : 200, page);
    }

    private @Nullable Adoption adoption(int year) {
        var plan = database.read(handle -> budgets.plan(handle, year));
        return plan == null || plan.isChangedSince() ? null : plan.adoption();
    }

    private static ObjectId id(String key) {
        var id = Offer.id(key);
        if (id == null) throw Problem.notFound().exception();
        return id;
    }

    private static Reply reply(Request request, int status, ComparePage page) {
        return Reply.page(status, request.t("comparison.title"), "comparison/compare", page);
    }
}
