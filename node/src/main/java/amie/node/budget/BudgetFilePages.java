package amie.node.budget;

import amie.server.db.Database;
import amie.server.sheet.FiguresBook;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Simulator;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// A budget to hand on: on paper with its pictures, and as a spreadsheet that goes on reckoning.
public final class BudgetFilePages {
    private final Database database;
    private final Budgets budgets;
    private final Simulator simulator;
    private final Clock clock;

    public BudgetFilePages(Database database, Budgets budgets, Simulator simulator, Clock clock) {
        this.database = database;
        this.budgets = budgets;
        this.simulator = simulator;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/budget/{year}/pdf", BudgetAccess.READ, this::pdf),
                Route.get("/budget/{year}/ods", BudgetAccess.PAY, this::ods));
    }

    private Reply pdf(Request request) {
        var budget = asked(request);
        var title = request.t("budget.title.of", budget.year());
        var paper = new Printed(title, null, LocalDate.now(clock), budget.content(), FirstYear.USUAL, simulator);
        return Reply.paper("budget-" + budget.year(), title, "budget/printed", paper);
    }

    private Reply ods(Request request) {
        var budget = asked(request);
        var title = request.t("budget.title.of", budget.year());
        var book = FiguresBook.of(
                request.lang(), request::t, title, budget.content(), FirstYear.USUAL, LocalDate.now(clock));
        return Reply.download(FiguresBook.MEDIA_TYPE, "budget-" + budget.year() + ".ods", book);
    }

    private Budget asked(Request request) {
        int year = Season.of(request);
        request.soundQuery();
        var budget = database.read(handle -> budgets.of(handle, year));
        if (budget == null) throw Problem.notFound().exception();
        return budget;
    }
}
