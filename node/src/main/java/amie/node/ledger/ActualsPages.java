package amie.node.ledger;

import amie.model.Money;
import amie.model.budget.Accounts;
import amie.model.budget.Actuals;
import amie.model.budget.Category;
import amie.node.budget.Budget;
import amie.node.budget.BudgetAccess;
import amie.node.budget.Budgets;
import amie.node.budget.SeasonPlan;
import amie.server.chart.VarianceChart;
import amie.server.db.Database;
import amie.server.table.TableFormat;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import amie.server.web.View;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A budget against what was spent and received: in figures for the treasurer, in words for the members.
public final class ActualsPages {
    private final Database database;
    private final Ledger ledger;
    private final Budgets budgets;
    private final Clock clock;

    /// @param plan what the season is measured against
    /// @param until the day of the latest entry; null if there is none
    /// @param elapsed how much of the season has passed, in basis points
    public record Page(
            SeasonPlan plan, Actuals actuals, @Nullable LocalDate until, int elapsed) {
        public Budget budget() {
            return plan.budget();
        }

        public int year() {
            return budget().year();
        }

        public VarianceChart chart() {
            return VarianceChart.of(actuals);
        }
    }

    /// @param words charges by what they are for, then the parts, then other income
    public record WordsPage(Page page, List<InWords> words) {
        /// What the result lacks or has more than planned, for each part.
        public Money perPart() {
            var actuals = page.actuals();
            var more = actuals.actualResult().minus(actuals.plannedResult());
            return share(new Money(Math.abs(more.cents())), page.budget().plan().parts());
        }
    }

    /// To the nearest cent, halves up.
    static Money share(Money amount, int parts) {
        return Money.of(amount.amount().divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP));
    }

    public ActualsPages(Database database, Ledger ledger, Budgets budgets, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.budgets = budgets;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/budget/{year}/actuals", BudgetAccess.READ, this::figures),
                Route.get("/budget/{year}/in-words", BudgetAccess.READ, this::words));
    }

    /// What a row is called: as it was planned, or as the short chart of accounts calls it.
    public static String name(View v, Actuals.Row row) {
        return name(v::t, row);
    }

    /// @param words a text by its key
    static String name(UnaryOperator<String> words, Actuals.Row row) {
        var label = row.label();
        if (label != null) return label;
        return Accounts.all().contains(row.account())
                ? words.apply("account." + row.account())
                : words.apply("ledger.account") + " " + row.account();
    }

    private Reply figures(Request request) {
        request.soundQuery();
        var page = database.read(db -> page(db, request));
        var format = TableFormat.asked(request);
        if (format != null) return LedgerTables.actuals(request, page).reply(request, format);
        return Reply.page(request.t("ledger.actuals", page.year()), "ledger/actuals", page);
    }

    private Reply words(Request request) {
        request.soundQuery();
        var page = database.read(db -> page(db, request));
        var title = request.t("ledger.words", page.year());
        return Reply.page(title, "ledger/words", new WordsPage(page, inWords(page.actuals())));
    }

    Page page(Handle db, Request request) {
        int year = LedgerPages.season(db, budgets, request);
        var plan = budgets.plan(db, year);
        if (plan == null) throw Problem.notFound().exception();
        var lines = plan.budget().content().allLines(request.t("budget.line.pay"), request.t("budget.line.parts"));
        return new Page(plan, Actuals.of(lines, ledger.sums(db, year)), ledger.latest(db, year), elapsed(year));
    }

    private int elapsed(int year) {
        var today = LocalDate.now(clock);
        if (today.getYear() != year) return today.getYear() < year ? 0 : 10_000;
        return 10_000 * today.getDayOfYear() / today.lengthOfYear();
    }

    private static List<InWords> inWords(Actuals actuals) {
        var charges = new EnumMap<Category, InWords>(Category.class);
        var parts = InWords.of(InWords.Kind.PARTS, null);
        var other = InWords.of(InWords.Kind.OTHER_INCOME, null);
        for (var row : actuals.rows()) {
            if (row.isCharge()) {
                var category = Category.of(row.account());
                charges.merge(
                        category, InWords.of(InWords.Kind.CHARGE, category).plus(row), (one, _) -> one.plus(row));
            } else if (Accounts.isParts(row.account())) parts = parts.plus(row);
            else other = other.plus(row);
        }
        var all = new ArrayList<>(charges.values());
        all.add(parts);
        if (!other.isEmpty()) all.add(other);
        return all;
    }
}
