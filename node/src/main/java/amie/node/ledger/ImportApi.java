package amie.node.ledger;

import amie.model.Fault;
import amie.node.budget.BudgetAccess;
import amie.node.budget.Budgets;
import amie.node.edge.Slice;
import amie.node.edge.Who;
import amie.server.db.Database;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Files of rows for programs: brought, looked at, taken over, taken back.
public final class ImportApi {
    private static final String PATH = "/api/v1/budgets/{year}/imports";
    private final Database database;
    private final BroughtFiles files;
    private final Budgets budgets;

    public ImportApi(Database database, BroughtFiles files, Budgets budgets) {
        this.database = database;
        this.files = files;
        this.budgets = budgets;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, BudgetAccess.READ, this::list),
                Route.table(PATH, BudgetAccess.WRITE, this::bring),
                Route.get(PATH + "/{id}", BudgetAccess.WRITE, this::show),
                Route.postJson(PATH + "/{id}", BudgetAccess.WRITE, this::take),
                Route.delete(PATH + "/{id}", BudgetAccess.WRITE, this::delete));
    }

    private Reply list(Request request) {
        request.soundQuery();
        var found = database.read(db -> files.list(db, LedgerPages.season(db, budgets, request), BroughtFiles.LISTED));
        return Reply.json(new Slice.Items(
                found.stream().map(file -> ImportWire.of(file, null)).toList()));
    }

    private Reply bring(Request request) {
        int year = database.read(db -> LedgerPages.season(db, budgets, request));
        var fields = request.upload().fields();
        var part = ImportPages.part(request.upload());
        var content = part == null ? new byte[0] : ImportPages.content(files, part, fields);
        fields.orProblem();
        if (part == null) throw new IllegalStateException("a fault was noted");
        var file = database.transaction(db -> {
            var id = files.bring(db, year, part.name(), content, Who.name(request.actor()));
            return existing(db, year, id);
        });
        return answer(201, file, looked(request, file, fields)).header("Location", request.path() + "/" + file.id());
    }

    private Reply show(Request request) {
        var file = database.read(db -> ImportPages.existing(db, files, budgets, request));
        if (!file.isWaiting()) return answer(200, file, null);
        var table = looked(request, file, request.fields());
        request.soundQuery();
        return answer(200, file, table);
    }

    /// With the columns that are told, or else with those that their names make likely.
    private ImportWire.Table looked(Request request, Brought file, Fields fields) {
        return files.reading(
                file,
                text -> {
                    boolean told = Columns.NAMES.stream()
                            .anyMatch(name -> !fields.entered(name).isEmpty());
                    var columns = told ? Columns.read(fields, text.heads().size()) : Columns.guess(text.heads());
                    if (!fields.isSound() || !columns.isWhole()) return ImportWire.Table.of(text, columns, null);
                    var preview = files.preview(file, text, columns);
                    return ImportWire.Table.of(
                            text, columns, ImportWire.Found.of(preview, fault -> sentence(request, fault)));
                },
                () -> {
                    throw Problem.notFound().exception();
                });
    }

    private static String sentence(Request request, Fault fault) {
        return request.t(fault.key(), fault.arguments().toArray());
    }

    /// Once it has become entries, it is answered as it is: taking it over again does nothing.
    private Reply take(Request request) {
        var file = database.read(db -> ImportPages.existing(db, files, budgets, request));
        if (file.isWaiting()) taken(request, file);
        return answer(200, database.read(db -> existing(db, file.year(), file.id())), null);
    }

    private void taken(Request request, Brought file) {
        var fields = request.fields();
        files.reading(
                file,
                text -> {
                    var columns = Columns.read(fields, text.heads().size());
                    var choice = new BroughtFiles.Choice(fields.checked("soundOnly"), fields.checked("again"));
                    fields.orProblem();
                    switch (files.take(file, text, columns, choice, Who.name(request.actor()))) {
                        case BroughtFiles.Taking.Done _, BroughtFiles.Taking.Gone _ -> {}
                        case BroughtFiles.Taking.Faulty(var preview) ->
                            fields.fault("soundOnly", "ledger.fault.faulty-rows", preview.faultyCount());
                        case BroughtFiles.Taking.NothingNew _ -> fields.fault("again", "ledger.fault.nothing-new");
                    }
                    fields.orProblem();
                    return file;
                },
                () -> file);
    }

    /// Forgets what waits; takes back what became entries, as far as the sender knew them.
    private Reply delete(Request request) {
        boolean keep = request.fields().checked("keep");
        request.soundQuery();
        return database.transaction(db -> {
            var file = ImportPages.existing(db, files, budgets, request);
            request.mustMatch(etag(file));
            var wish = new BroughtFiles.Wish(file.entries(), file.versions(), keep);
            boolean done = file.isWaiting()
                    ? files.forget(db, file.id())
                    : files.undo(db, file, wish) == BroughtFiles.Undoing.DONE;
            if (done) return Reply.empty(204);
            throw Problem.of(412, "precondition-failed").exception();
        });
    }

    private Brought existing(Handle db, int year, UUID id) {
        var file = files.find(db, year, id);
        if (file == null) throw Problem.notFound().exception();
        return file;
    }

    private static Reply answer(int status, Brought file, ImportWire.@Nullable Table table) {
        return Reply.json(status, ImportWire.of(file, table)).etag(etag(file));
    }

    private static String etag(Brought file) {
        return file.isWaiting() ? "waiting" : file.entries() + "-" + file.versions();
    }
}
