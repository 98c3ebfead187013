package amie.node.ledger;

import amie.node.budget.BudgetAccess;
import amie.node.budget.Budgets;
import amie.node.edge.Edit;
import amie.node.edge.Once;
import amie.node.edge.Slice;
import amie.node.edge.Who;
import amie.server.db.Database;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The entries of a season for programs.
public final class LedgerApi {
    private static final String PATH = "/api/v1/budgets/{year}/ledger";

    private static final Set<String> FILTERS = Set.of("q", "account", "month", "import", "after", "limit", "lang");

    private final Database database;
    private final Ledger ledger;
    private final Budgets budgets;
    private final Once once;

    public LedgerApi(Database database, Ledger ledger, Budgets budgets, Once once) {
        this.database = database;
        this.ledger = ledger;
        this.budgets = budgets;
        this.once = once;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, BudgetAccess.PAY, this::list),
                Route.postJson(PATH, BudgetAccess.WRITE, this::add),
                Route.get(PATH + "/{id}", BudgetAccess.PAY, this::show),
                Route.putJson(PATH + "/{id}", BudgetAccess.WRITE, this::save),
                Route.delete(PATH + "/{id}", BudgetAccess.WRITE, this::delete));
    }

    private Reply list(Request request) {
        refuseUnknown(request);
        var query = EntryQuery.read(request.fields());
        var slice = Slice.of(request.fields());
        request.soundQuery();
        var found = database.read(db -> ledger.after(db, season(db, request), query, slice.after(), slice.rows()));
        return slice.answer(request, found, Entry::id, EntryWire::of);
    }

    /// A filter that is misspelt would show entries that nobody asked for.
    private static void refuseUnknown(Request request) {
        Stream.of(request.rawQuery().split("&", -1))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .filter(name -> !name.isEmpty() && !FILTERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Request.badQuery(name, "fault.unknown");
                });
    }

    private Reply add(Request request) {
        int year = database.read(db -> season(db, request));
        var draft = EntryForm.read(request.fields(), year);
        request.fields().orProblem();
        return once.post(request, draft, db -> {
            var made = existing(db, year, ledger.add(db, year, draft, Who.name(request.actor())));
            var path = PATH.replace("{year}", Integer.toString(year)) + "/" + made.id();
            return Once.Answer.of(201, path, etag(made), EntryWire.of(made));
        });
    }

    private Reply show(Request request) {
        return answer(database.read(db -> existing(db, season(db, request), id(request))));
    }

    private Reply save(Request request) {
        return database.transaction(db -> {
            int year = season(db, request);
            var before = matching(db, year, request);
            // What we answer may come back with what is ours in it.
            request.fields().optionalText("id", 36);
            var draft = EntryForm.read(request.fields(), year);
            request.fields().orProblem();
            var by = Who.name(request.actor());
            return switch (ledger.save(db, year, before.id(), before.version(), draft, by)) {
                case Edit.Done _ -> answer(existing(db, year, before.id()));
                case Edit.Stale() ->
                    throw Problem.of(412, "precondition-failed").exception();
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply delete(Request request) {
        return database.transaction(db -> {
            var before = matching(db, season(db, request), request);
            if (ledger.delete(db, before.id(), before.version())) return Reply.empty(204);
            throw Problem.of(412, "precondition-failed").exception();
        });
    }

    private int season(Handle db, Request request) {
        return LedgerPages.season(db, budgets, request);
    }

    private static UUID id(Request request) {
        return request.segment("id", UUID::fromString);
    }

    /// The entry of the address, as its sender knew it.
    private Entry matching(Handle db, int year, Request request) {
        var entry = existing(db, year, id(request));
        request.mustMatch(etag(entry));
        return entry;
    }

    private Entry existing(Handle db, int year, UUID id) {
        var entry = ledger.find(db, year, id);
        if (entry == null) throw Problem.notFound().exception();
        return entry;
    }

    private static Reply answer(Entry entry) {
        return Reply.json(EntryWire.of(entry)).etag(etag(entry));
    }

    private static String etag(Entry entry) {
        return Integer.toString(entry.version());
    }
}
