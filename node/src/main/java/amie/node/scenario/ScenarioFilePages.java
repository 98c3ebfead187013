package amie.node.scenario;

import amie.node.budget.BudgetAccess;
import amie.node.budget.Printed;
import amie.server.db.Database;
import amie.server.sheet.FiguresBook;
import amie.server.simulator.Simulator;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A scenario to hand on: on paper with its pictures, and as a spreadsheet that goes on reckoning.
public final class ScenarioFilePages {
    private final Database database;
    private final Scenarios scenarios;
    private final Simulator simulator;
    private final Clock clock;

    public ScenarioFilePages(Database database, Scenarios scenarios, Simulator simulator, Clock clock) {
        this.database = database;
        this.scenarios = scenarios;
        this.simulator = simulator;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ScenarioPages.PATH + "/{id}/pdf", BudgetAccess.PAY, this::pdf),
                Route.get(ScenarioPages.PATH + "/{id}/ods", BudgetAccess.PAY, this::ods));
    }

    private Reply pdf(Request request) {
        var draft = asked(request);
        var paper = new Printed(
                draft.name(), draft.note(), LocalDate.now(clock), draft.figures(), draft.firstYear(), simulator);
        return Reply.paper(draft.name(), draft.name(), "budget/printed", paper);
    }

    private Reply ods(Request request) {
        var draft = asked(request);
        var book = FiguresBook.of(
                request.lang(), request::t, draft.name(), draft.figures(), draft.firstYear(), LocalDate.now(clock));
        return Reply.download(FiguresBook.MEDIA_TYPE, draft.name() + ".ods", book);
    }

    private ScenarioDraft asked(Request request) {
        var id = request.segment("id", UUID::fromString);
        request.soundQuery();
        var scenario = database.read(db -> scenarios.find(db, id));
        if (scenario == null) throw Problem.notFound().exception();
        return scenario.draft();
    }
}
