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

/// From a file of rows to entries: bring it, say which column is what, look, take it over or forget it.
public final class ImportPages {
    private static final String PATH = "/budget/{year}/imports";
    private final Database database;
    private final BroughtFiles files;
    private final Budgets budgets;

    /// The files of a season, and the form that brings one.
    public record ListPage(int year, List<Brought> files, Fields form) {}

    /// @param rows how many the file has
    /// @param columns every column by its name, with a few of its cells
    /// @param form which column is what, and what to do with rows that cannot be taken over
    /// @param preview null while columns are missing
    public record LookPage(
            Brought file,
            int rows,
            List<View.Option> columns,
            Fields form,
            @Nullable Preview preview) {
        public LookPage {
            columns = List.copyOf(columns);
        }

        /// Holds nothing of the rest of the text, which is large.
        static LookPage of(Brought file, CsvText text, Fields form, @Nullable Preview preview) {
            var columns = IntStream.range(0, text.heads().size())
                    .mapToObj(column -> new View.Option(Integer.toString(column), named(text, column)))
                    .toList();
            return new LookPage(file, text.rows().size(), columns, form, preview);
        }

        private static String named(CsvText text, int column) {
            var sample = text.sample(column).collect(Collectors.joining(" · "));
            var cut = sample.length() > 40 ? sample.substring(0, 40) + "…" : sample;
            return text.heads().get(column) + (cut.isEmpty() ? "" : " (" + cut + ")");
        }

        public String address() {
            return ImportPages.address(file.year()) + "/" + file.id();
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
                Route.get(PATH, BudgetAccess.PAY, this::list),
                Route.table(PATH, BudgetAccess.WRITE, this::bring),
                Route.get(PATH + "/{id}", BudgetAccess.WRITE, this::look),
                Route.post(PATH + "/{id}", BudgetAccess.WRITE, this::take),
                Route.post(PATH + "/{id}/forget", BudgetAccess.WRITE, this::forget));
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
        var part = part(upload);
        var content = part == null ? new byte[0] : content(files, part, fields);
        return database.transaction(db -> {
            int year = LedgerPages.season(db, budgets, request);
            if (part == null || !fields.isSound()) return list(db, request, 422, fields);
            var id = files.bring(db, year, part.name(), content, Who.name(request.actor()));
            return Reply.seeOther(address(year) + "/" + id);
        });
    }

    /// The file that came along; null once a fault was noted.
    static Upload.@Nullable Part part(Upload upload) {
        var fields = upload.fields();
        if (upload.files().isEmpty() && fields.isSound()) fields.fault("file", "fault.required");
        return fields.isSound() ? upload.files().getFirst() : null;
    }

    static byte[] content(BroughtFiles files, Upload.Part file, Fields fields) {
        if (file.size() > BroughtFiles.MOST_BYTES) {
            fields.fault("file", "ledger.fault.size");
            return new byte[0];
        }
        try {
            var content = Files.readAllBytes(file.path());
            var fault = files.fault(content);
            if (fault != null)
                fields.fault("file", fault.key(), fault.arguments().toArray());
            return content;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Reply look(Request request) {
        var file = database.read(db -> existing(db, files, budgets, request));
        if (!file.isWaiting()) return Reply.seeOther(ofFile(file));
        boolean chosen = Columns.NAMES.stream().anyMatch(name -> request.query(name) != null);
        return files.reading(
                file,
                text -> {
                    var form = chosen ? request.fields() : guessed(request, text);
                    var columns = Columns.read(form, text.heads().size());
                    var preview = form.isSound() ? files.preview(file, text, columns) : null;
                    return page(request, 200, LookPage.of(file, text, form, preview));
                },
                () -> gone(file));
    }

    private static Fields guessed(Request request, CsvText text) {
        var filled = new Filled(request.lang());
        var columns = Columns.guess(text.heads());
        for (var name : Columns.NAMES) filled.put(name, columns.of(name));
        return filled.form();
    }

    private Reply take(Request request) {
        var file = database.read(db -> existing(db, files, budgets, request));
        if (!file.isWaiting()) return gone(file);
        return files.reading(
                file,
                text -> {
                    var fields = request.fields();
                    var columns = Columns.read(fields, text.heads().size());
                    var choice = new BroughtFiles.Choice(fields.checked("soundOnly"), fields.checked("again"));
                    if (!fields.isSound()) return page(request, 422, LookPage.of(file, text, fields, null));
                    return switch (files.take(file, text, columns, choice, Who.name(request.actor()))) {
                        case BroughtFiles.Taking.Done _ -> Reply.seeOther(ofFile(file), "ledger.imported");
                        case BroughtFiles.Taking.Gone() -> gone(file);
                        case BroughtFiles.Taking.Faulty(var preview) -> {
                            fields.fault("soundOnly", "ledger.fault.faulty-rows", preview.faultyCount());
                            yield page(request, 422, LookPage.of(file, text, fields, preview));
                        }
                        case BroughtFiles.Taking.NothingNew(var preview) -> {
                            fields.fault("again", "ledger.fault.nothing-new");
                            yield page(request, 422, LookPage.of(file, text, fields, preview));
                        }
                    };
                },
                () -> gone(file));
    }

    private Reply forget(Request request) {
        return database.transaction(db -> {
            var file = existing(db, files, budgets, request);
            return files.forget(db, file.id())
                    ? Reply.seeOther(address(file.year()), "ledger.import.dropped")
                    : gone(file);
        });
    }

    /// Somebody else was faster.
    private static Reply gone(Brought file) {
        return Reply.seeOther(ofFile(file), "ledger.import.gone");
    }

    static Brought existing(Handle db, BroughtFiles files, Budgets budgets, Request request) {
        int year = LedgerPages.season(db, budgets, request);
        var file = files.find(db, year, request.segment("id", UUID::fromString));
        if (file == null) throw Problem.notFound().exception();
        return file;
    }

    static String address(int year) {
        return "/budget/" + year + "/imports";
    }

    /// The entries that came of it.
    private static String ofFile(Brought file) {
        return LedgerPages.address(file.year()) + "?import=" + file.id();
    }

    private static Reply page(Request request, int status, LookPage page) {
        return Reply.page(status, request.t("ledger.import.look", page.file().fileName()), "ledger/look", page);
    }
}
