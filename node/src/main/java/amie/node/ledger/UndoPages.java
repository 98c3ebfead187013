package amie.node.ledger;

import amie.node.budget.BudgetAccess;
import amie.node.budget.Budgets;
import amie.server.db.Database;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;

/// Takes an import back, with its entries as they were seen.
public final class UndoPages {
    private static final String PATH = "/budget/{year}/imports/{id}/undo";
    private final Database database;
    private final BroughtFiles files;
    private final Budgets budgets;

    /// @param overtaken whether its entries changed since somebody looked
    public record UndoPage(Brought file, boolean overtaken) {
        public String list() {
            return ImportPages.address(file.year());
        }
    }

    public UndoPages(Database database, BroughtFiles files, Budgets budgets) {
        this.database = database;
        this.files = files;
        this.budgets = budgets;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, BudgetAccess.WRITE, this::ask), Route.post(PATH, BudgetAccess.WRITE, this::undo));
    }

    private Reply ask(Request request) {
        request.soundQuery();
        var file = database.read(db -> ImportPages.existing(db, files, budgets, request));
        return file.isWaiting() ? waiting(file) : page(request, 200, new UndoPage(file, false));
    }

    private Reply undo(Request request) {
        var fields = request.fields();
        var wish = new BroughtFiles.Wish(
                fields.integer("entries", 0, Integer.MAX_VALUE),
                fields.integer("versions", 0, Integer.MAX_VALUE),
                fields.checked("keep"));
        fields.orProblem();
        return database.transaction(db -> {
            var file = ImportPages.existing(db, files, budgets, request);
            return switch (files.undo(db, file, wish)) {
                case DONE -> Reply.seeOther(ImportPages.address(file.year()), "ledger.undone");
                case WAITING -> waiting(file);
                case OVERTAKEN ->
                    page(request, 409, new UndoPage(ImportPages.existing(db, files, budgets, request), true));
            };
        });
    }

    private static Reply waiting(Brought file) {
        return Reply.seeOther(ImportPages.address(file.year()) + "/" + file.id());
    }

    private static Reply page(Request request, int status, UndoPage page) {
        return Reply.page(status, request.t("ledger.undo.title", page.file().fileName()), "ledger/undo", page);
    }
}
