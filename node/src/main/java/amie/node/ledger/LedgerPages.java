package amie.node.ledger;

import amie.model.budget.Accounts;
import amie.node.budget.BudgetAccess;
import amie.node.budget.Budgets;
import amie.node.budget.Season;
import amie.node.edge.Edit;
import amie.node.edge.Paging;
import amie.node.edge.Who;
import amie.server.db.Database;
import amie.server.table.TableFormat;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import amie.server.web.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The entries of a season for people.
public final class LedgerPages {
    static final String PATH = "/budget/{year}/ledger";
    private final Database database;
    private final Ledger ledger;
    private final Budgets budgets;
    private final Clock clock;

    /// The list.
    public record ListPage(int year, Fields filter, Paging paging, List<Entry> found, Totals totals) {
        public List<View.Option> months(View v) {
            return IntStream.rangeClosed(1, 12)
                    .mapToObj(month -> new View.Option(Integer.toString(month), v.t("month." + month)))
                    .toList();
        }
    }

    /// A form, of a new entry if there is none yet.
    ///
    /// @param overtaken whether somebody else changed it while this was being written, or the form of a new entry
    ///     has added another already
    public record FormPage(int year, @Nullable Entry entry, Fields form, boolean overtaken) {
        public String address() {
            return "/budget/" + year + "/ledger" + (entry == null ? "" : "/" + entry.id());
        }

        /// Names a new entry before it is one: a form that is sent twice adds it once.
        public String once() {
            return overtaken ? UUID.randomUUID().toString() : form.entered("once");
        }

        /// The accounts that are proposed; any other of class 6 or 7 may be written.
        public List<View.Option> accounts(View v) {
            return Accounts.all().stream()
                    .map(account -> new View.Option(account, v.t("account." + account)))
                    .toList();
        }
    }

    public LedgerPages(Database database, Ledger ledger, Budgets budgets, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.budgets = budgets;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, BudgetAccess.PAY, this::list),
                Route.get(PATH + "/csv", BudgetAccess.PAY, request -> take(request, TableFormat.CSV)),
                Route.get(PATH + "/new", BudgetAccess.WRITE, this::blank),
                Route.post(PATH, BudgetAccess.WRITE, this::add),
                Route.get(PATH + "/{id}/edit", BudgetAccess.WRITE, this::edit),
                Route.post(PATH + "/{id}", BudgetAccess.WRITE, this::save),
                Route.post(PATH + "/{id}/delete", BudgetAccess.WRITE, this::delete));
    }

    /// The season of an address; one that has no budget is a page that does not exist.
    static int season(Handle db, Budgets budgets, Request request) {
        int year = Season.of(request);
        if (!budgets.years(db).contains(year)) throw Problem.notFound().exception();
        return year;
    }

    private Reply list(Request request) {
        var format = TableFormat.asked(request);
        if (format != null) return take(request, format);
        var query = EntryQuery.read(request.fields());
        var paging = Paging.of(request, EntryQuery.Sort.class);
        request.soundQuery();
        return database.read(db -> {
            int year = season(db, budgets, request);
            var found = ledger.page(db, year, query, paging.offset(), paging.rows());
            if (paging.isBeyond(found)) return paging.toFirst();
            var page = new ListPage(year, request.fields(), paging, found, ledger.totals(db, year, query));
            return Reply.page(request.t("ledger.title", year), "ledger/list", page);
        });
    }

    /// The file is written while the entries are read.
    private Reply take(Request request, TableFormat format) {
        var query = EntryQuery.read(request.fields());
        request.soundQuery();
        return database.read(db -> {
            int year = season(db, budgets, request);
            try (var entries = ledger.all(db, year, query)) {
                return LedgerTables.entries(request, year, entries).reply(request, format);
            }
        });
    }

    private Reply blank(Request request) {
        int year = database.read(db -> season(db, budgets, request));
        var today = LocalDate.now(clock);
        var day = today.getYear() == year ? today : LocalDate.of(year, today.getYear() < year ? 1 : 12, 1);
        return form(request, 200, new FormPage(year, null, EntryForm.blank(request.lang(), day), false));
    }

    private Reply add(Request request) {
        return database.transaction(db -> {
            int year = season(db, budgets, request);
            var fields = request.fields();
            var draft = EntryForm.read(fields, year);
            if (!fields.isSound()) return form(request, 422, new FormPage(year, null, fields, false));
            var adding = ledger.add(db, year, once(fields), draft, Who.name(request.actor()));
            if (adding == Ledger.Adding.OTHER) return form(request, 409, new FormPage(year, null, fields, true));
            return fields.entered("more").isEmpty()
                    ? Reply.seeOther(address(year), "ledger.added")
                    : Reply.seeOther(address(year) + "/new", "ledger.added");
        });
    }

    private static UUID once(Fields fields) {
        try {
            return UUID.fromString(fields.entered("once"));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private Reply edit(Request request) {
        return database.read(db -> {
            int year = season(db, budgets, request);
            var entry = existing(db, year, request);
            return form(request, 200, new FormPage(year, entry, EntryForm.of(entry, request.lang()), false));
        });
    }

    private Reply save(Request request) {
        return database.transaction(db -> {
            int year = season(db, budgets, request);
            var entry = existing(db, year, request);
            var fields = request.fields();
            var draft = EntryForm.read(fields, year);
            int version = fields.integer("version", 1, Integer.MAX_VALUE);
            if (!fields.isSound()) return form(request, 422, new FormPage(year, entry, fields, false));
            return switch (ledger.save(db, year, entry.id(), version, draft, Who.name(request.actor()))) {
                case Edit.Done _ -> Reply.seeOther(address(year), "ledger.saved");
                case Edit.Stale() -> form(request, 409, new FormPage(year, entry, fields, true));
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply delete(Request request) {
        int version = request.fields().integer("version", 1, Integer.MAX_VALUE);
        request.fields().orProblem();
        return database.transaction(db -> {
            int year = season(db, budgets, request);
            var entry = existing(db, year, request);
            return ledger.delete(db, entry.id(), version)
                    ? Reply.seeOther(address(year), "ledger.deleted")
                    : Reply.seeOther(address(year) + "/" + entry.id() + "/edit", "edge.overtaken");
        });
    }

    private Entry existing(Handle db, int year, Request request) {
        var entry = ledger.find(db, year, request.segment("id", UUID::fromString));
        if (entry == null) throw Problem.notFound().exception();
        return entry;
    }

    static String address(int year) {
        return "/budget/" + year + "/ledger";
    }

    private static Reply form(Request request, int status, FormPage page) {
        var title = request.t(page.entry() == null ? "ledger.new" : "ledger.edit");
        return Reply.page(status, title, "ledger/form", page);
    }
}
