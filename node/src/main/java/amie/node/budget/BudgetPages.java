package amie.node.budget;

import static amie.server.web.Role.ADMINISTRATOR;
import static amie.server.web.Role.AUDITOR;
import static amie.server.web.Role.COORDINATOR;
import static amie.server.web.Role.REPRESENTATIVE;
import static amie.server.web.Role.SECRETARY;
import static amie.server.web.Role.TREASURER;
import static amie.server.web.Role.WORKER;

import amie.model.BudgetLine;
import amie.model.Lang;
import amie.server.chart.StructureChart;
import amie.server.db.Database;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulator;
import amie.server.web.Access;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of the budget.
public final class BudgetPages {
    static final Access READ =
            Access.only(COORDINATOR, TREASURER, SECRETARY, WORKER, REPRESENTATIVE, AUDITOR, ADMINISTRATOR);
    static final Access WRITE = Access.only(COORDINATOR, TREASURER);
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

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
                Route.get("/budget", READ, this::current),
                Route.get("/budget/new", WRITE, this::blank),
                Route.post("/budget", WRITE, this::add),
                Route.get("/budget/{year}", READ, this::show),
                Route.get("/budget/{year}/edit", WRITE, this::edit),
                Route.post("/budget/{year}", WRITE, this::change),
                Route.post("/budget/{year}/copy", WRITE, this::copy),
                Route.get("/budget/{year}/csv", READ, this::csv));
    }

    private Reply current(Request request) {
        var budget = database.read(budgets::current);
        if (budget == null) return Reply.page(request.t("budget.title"), "budget/empty", WRITE.admits(request.actor()));
        return Reply.seeOther("/budget/" + budget.year());
    }

    private Reply show(Request request) {
        int year = request.segment("year", BudgetPages::year);
        var sheet = database.read(handle -> {
            var budget = budgets.of(handle, year);
            if (budget == null) return null;
            var book = openBooks.running(handle, year);
            var opening = book == null ? null : new BudgetViews.Opening(book, openBooks.shown(handle, book));
            return new BudgetViews.Sheet(
                    budget,
                    budgets.years(handle),
                    WRITE.admits(request.actor()),
                    opening,
                    StructureChart.of("structure", request.t("budget.title.of", year), budget.structure()),
                    simulator);
        });
        if (sheet == null) throw Problem.notFound().exception();
        return Reply.page(request.t("budget.title.of", year), "budget/sheet", sheet);
    }

    private Reply blank(Request request) {
        int year = LocalDate.now(clock).getYear();
        var form = Fields.filled(request.lang(), new java.util.LinkedHashMap<>(java.util.Map.of("year", "" + year)));
        return form(200, request, new BudgetViews.Edit(null, 0, form, false, null));
    }

    private Reply edit(Request request) {
        var budget = existing(request);
        var form = Simulator.filled(request.lang(), budget.content());
        var preview = new BudgetViews.Preview(simulator, budget.viability());
        return form(200, request, new BudgetViews.Edit(budget.year(), budget.version(), form, false, preview));
    }

    private Reply add(Request request) {
        var fields = request.fields();
        int year = fields.integer("year", FIRST_YEAR, LAST_YEAR);
        var content = simulator.read(fields);
        if (content == null || onlyLook(request)) return again(request, null, 0, content);
        return switch (budgets.add(year, content)) {
            case Budgets.Change.Kept kept -> Reply.seeOther("/budget/" + year, "budget.kept");
            case Budgets.Change.Taken taken -> {
                fields.fault("year", "budget.fault.taken", year);
                yield again(request, null, 0, content);
            }
            case Budgets.Change.Overtaken overtaken -> again(request, null, 0, content);
            case Budgets.Change.Missing missing -> throw Problem.notFound().exception();
        };
    }

    private Reply change(Request request) {
        int year = request.segment("year", BudgetPages::year);
        var fields = request.fields();
        int version = fields.integer("version", 1, Integer.MAX_VALUE);
        var content = simulator.read(fields);
        if (content == null || onlyLook(request)) return again(request, year, version, content);
        return switch (budgets.change(year, version, content)) {
            case Budgets.Change.Kept kept -> Reply.seeOther("/budget/" + year, "budget.kept");
            case Budgets.Change.Overtaken overtaken -> {
                var preview = new BudgetViews.Preview(simulator, amie.model.budget.Viability.of(content.plan()));
                yield form(
                        409, request, new BudgetViews.Edit(year, overtaken.now().version(), fields, true, preview));
            }
            case Budgets.Change.Missing missing -> throw Problem.notFound().exception();
            case Budgets.Change.Taken taken -> throw Problem.notFound().exception();
        };
    }

    private Reply copy(Request request) {
        int from = request.segment("year", BudgetPages::year);
        int to = from + 1;
        return switch (budgets.copy(from, to)) {
            case Budgets.Change.Kept kept -> Reply.seeOther("/budget/" + to + "/edit", "budget.copied");
            case Budgets.Change.Taken taken -> Reply.seeOther("/budget/" + to, "budget.copy.taken");
            case Budgets.Change.Overtaken overtaken -> throw Problem.notFound().exception();
            case Budgets.Change.Missing missing -> throw Problem.notFound().exception();
        };
    }

    private Reply csv(Request request) {
        var budget = existing(request);
        var labels = OpenBookPages.labels(request);
        var text = new StringBuilder("\uFEFF")
                .append(request.t("budget.csv.header"))
                .append("\r\n");
        for (var line : budget.allLines(labels.pay(), labels.parts()))
            text.append(line.account())
                    .append(';')
                    .append(cell(line))
                    .append(';')
                    .append(amount(request.lang(), line))
                    .append("\r\n");
        return Reply.bytes(200, "text/csv; charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"budget-" + budget.year() + ".csv\"");
    }

    /// A label that a spreadsheet would take for a formula is quoted as text.
    private static String cell(BudgetLine line) {
        var label = line.label().replace("\"", "\"\"");
        return "\"" + (label.matches("(?s)[=+\\-@\\t\\r].*") ? "'" : "") + label + "\"";
    }

    private static String amount(Lang lang, BudgetLine line) {
        return lang == Lang.FR
                ? line.amount().toString().replace('.', ',')
                : line.amount().toString();
    }

    /// Whether the person asked for the figures only, by the button beside or by htmx.
    private static boolean onlyLook(Request request) {
        return request.partial() || !request.fields().entered("look").isEmpty();
    }

    private Reply again(Request request, @Nullable Integer year, int version, @Nullable Inputs content) {
        var preview = content == null
                ? null
                : new BudgetViews.Preview(simulator, amie.model.budget.Viability.of(content.plan()));
        var edit = new BudgetViews.Edit(year, version, request.fields(), false, preview);
        if (request.partial()) return Reply.fragment(200, "budget/preview", edit);
        return form(request.fields().isSound() ? 200 : 422, request, edit);
    }

    private Reply form(int status, Request request, BudgetViews.Edit edit) {
        var title = edit.year() == null ? request.t("budget.new") : request.t("budget.edit", edit.year());
        return Reply.page(status, title, "budget/edit", edit);
    }

    private Budget existing(Request request) {
        int year = request.segment("year", BudgetPages::year);
        var budget = database.read(handle -> budgets.of(handle, year));
        if (budget == null) throw Problem.notFound().exception();
        return budget;
    }

    static @Nullable Integer year(String text) {
        return text.matches("2[01][0-9]{2}") ? Integer.valueOf(text) : null;
    }
}
