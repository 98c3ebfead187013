package amie.node.ledger;

import amie.node.budget.BudgetAccess;
import amie.node.budget.Budgets;
import amie.node.edge.Filled;
import amie.node.edge.Who;
import amie.server.db.Database;
import amie.server.table.Table;
import amie.server.table.TableFormat;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import amie.server.web.Upload;
import amie.server.web.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// From a file of rows to entries: bring it, say which column is what, look, take it over; and undo that.
public final class ImportPages {
    private static final String PATH = "/budget/{year}/imports";
    private final Database database;
    private final BroughtFiles files;
    private final Budgets budgets;

    /// The files of a season, and the form that brings one.
    public record ListPage(int year, List<Brought> files, Fields form) {}

    /// @param form which column is what, and what to do with rows that cannot be taken over
    /// @param preview null while columns are missing
    public record LookPage(
            Brought file,
            CsvText text,
            Fields form,
            @Nullable Preview preview) {
        public String address() {
            return "/budget/" + file.year() + "/imports/" + file.id();
        }

        public int rows() {
            return text.rows().size();
        }

        /// Every column by its name, with a few of its cells.
        public List<View.Option> columns() {
            return IntStream.range(0, text.heads().size())
                    .mapToObj(column -> new View.Option(Integer.toString(column), named(column)))
                    .toList();
        }

        private String named(int column) {
            var sample = text.sample(column).collect(Collectors.joining(" · "));
            var cut = sample.length() > 40 ? sample.substring(0, 40) + "…" : sample;
            return text.heads().get(column) + (cut.isEmpty() ? "" : " (" + cut + ")");
        }

        public List<String> names() {
            return Columns.NAMES;
        }
    }

    public ImportPages(Database database, BroughtFiles files, Budgets budgets) {
        this.database = database;
        this.files = files;
        this.budgets = budgets;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, BudgetAccess.READ, this::list),
                Route.table(PATH, BudgetAccess.WRITE, this::bring),
                Route.get(PATH + "/{id}", BudgetAccess.WRITE, this::look),
                Route.post(PATH + "/{id}", BudgetAccess.WRITE, this::take),
                Route.post(PATH + "/{id}/undo", BudgetAccess.WRITE, this::undo));
    }

    private Reply list(Request request) {
        request.soundQuery();
        var format = TableFormat.asked(request);
        if (format != null) return take(request, format);
        return database.read(db -> list(db, request, 200, Fields.none()));
    }

    private Reply list(Handle db, Request request, int status, Fields form) {
        int year = LedgerPages.season(db, budgets, request);
        var page = new ListPage(year, files.list(db, year, BroughtFiles.LISTED), form);
        return Reply.page(status, request.t("ledger.imports", year), "ledger/imports", page);
    }

    private Reply take(Request request, TableFormat format) {
        return database.read(db -> {
            int year = LedgerPages.season(db, budgets, request);
            var found = Table.held(files.list(db, year, Table.MOST_HELD + 1));
            return LedgerTables.files(request, year, found).reply(request, format);
        });
    }

    private Reply bring(Request request) {
        var upload = request.upload();
        var fields = upload.fields();
        if (upload.files().isEmpty() && fields.isSound()) fields.fault("file", "fault.required");
        var content = fields.isSound() ? content(upload.files().getFirst(), fields) : new byte[0];
        return database.transaction(db -> {
            int year = LedgerPages.season(db, budgets, request);
            if (!fields.isSound()) return list(db, request, 422, fields);
            var name = upload.files().getFirst().name();
            var id = files.bring(db, year, name, content, Who.name(request.actor()));
            return Reply.seeOther("/budget/" + year + "/imports/" + id);
        });
    }

    private static byte[] content(Upload.Part file, Fields fields) {
        if (file.size() > BroughtFiles.MOST_BYTES) {
            fields.fault("file", "ledger.fault.size");
            return new byte[0];
        }
        try {
            var content = Files.readAllBytes(file.path());
            if (CsvText.read(content) instanceof Reading.Unreadable(var key)) fields.fault("file", key);
            return content;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Reply look(Request request) {
        return database.read(db -> {
            var file = existing(db, request);
            if (!file.isWaiting()) return Reply.seeOther(ofFile(file));
            var text = text(db, file);
            boolean chosen = Columns.NAMES.stream().anyMatch(name -> request.query(name) != null);
            return look(db, request, file, text, chosen ? request.fields() : guessed(request, text));
        });
    }

    private static Fields guessed(Request request, CsvText text) {
        var filled = new Filled(request.lang());
        var columns = Columns.guess(text.heads());
        for (var name : Columns.NAMES) filled.put(name, columns.of(name));
        return filled.form();
    }

    private Reply look(Handle db, Request request, Brought file, CsvText text, Fields form) {
        var chosen = Columns.read(form, text.heads().size());
        var preview = form.isSound() ? files.preview(db, file.year(), text, chosen) : null;
        return page(request, 200, new LookPage(file, text, form, preview));
    }

    private Reply take(Request request) {
        return database.transaction(db -> {
            var file = existing(db, request);
            if (!file.isWaiting()) return Reply.seeOther(ofFile(file), "ledger.import.gone");
            var fields = request.fields();
            var text = text(db, file);
            var columns = Columns.read(fields, text.heads().size());
            var choice = new BroughtFiles.Choice(fields.checked("soundOnly"), fields.checked("again"));
            if (!fields.isSound()) return page(request, 422, new LookPage(file, text, fields, null));
            return switch (files.take(db, file.year(), file.id(), columns, choice)) {
                case BroughtFiles.Taking.Done _ -> Reply.seeOther(ofFile(file), "ledger.imported");
                case BroughtFiles.Taking.Gone() -> Reply.seeOther(ofFile(file), "ledger.import.gone");
                case BroughtFiles.Taking.Faulty(var preview) -> {
                    fields.fault("soundOnly", "ledger.fault.faulty-rows", preview.faultyCount());
                    yield page(request, 422, new LookPage(file, text, fields, preview));
                }
                case BroughtFiles.Taking.NothingNew(var preview) -> {
                    fields.fault("again", "ledger.fault.nothing-new");
                    yield page(request, 422, new LookPage(file, text, fields, preview));
                }
            };
        });
    }

    private Reply undo(Request request) {
        return database.transaction(db -> {
            var file = existing(db, request);
            files.undo(db, file.id());
            return Reply.seeOther(
                    "/budget/" + file.year() + "/imports",
                    file.isWaiting() ? "ledger.import.dropped" : "ledger.undone");
        });
    }

    private CsvText text(Handle db, Brought file) {
        var content = files.content(db, file.id());
        if (content != null && CsvText.read(content) instanceof CsvText text) return text;
        throw Problem.notFound().exception();
    }

    private Brought existing(Handle db, Request request) {
        int year = LedgerPages.season(db, budgets, request);
        var file = files.find(db, year, request.segment("id", UUID::fromString));
        if (file == null) throw Problem.notFound().exception();
        return file;
    }

    /// The entries that came of it.
    private static String ofFile(Brought file) {
        return LedgerPages.address(file.year()) + "?import=" + file.id();
    }

    private static Reply page(Request request, int status, LookPage page) {
        return Reply.page(status, request.t("ledger.import.look", page.file().fileName()), "ledger/look", page);
    }
}
