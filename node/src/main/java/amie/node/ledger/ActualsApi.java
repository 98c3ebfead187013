package amie.node.ledger;

import amie.node.budget.BudgetAccess;
import amie.server.db.Database;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;

/// A budget against what was spent and received, for programs: the figures of the page.
public final class ActualsApi {
    private final Database database;
    private final ActualsPages pages;

    public ActualsApi(Database database, ActualsPages pages) {
        this.database = database;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/budgets/{year}/actuals", BudgetAccess.READ, this::show));
    }

    private Reply show(Request request) {
        request.soundQuery();
        return Reply.json(ActualsWire.of(database.read(db -> pages.page(db, request))));
    }
}
