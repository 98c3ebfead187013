package amie.node.budget;

import amie.server.sheet.FiguresBook;
import amie.server.simulator.Simulator;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// Figures to hand on: on paper with their pictures, and as a spreadsheet that goes on reckoning.
///
/// @param path under which they are found
/// @param access to the paper; the spreadsheet tells what each job costs
/// @param asked what an address names, or a problem
public record HandoutPages(
        String path, Access access, Function<Request, Handout> asked, Simulator simulator, Clock clock) {
    public List<Route> routes() {
        return List.of(
                Route.get(path + "/pdf", access, this::pdf), Route.get(path + "/ods", BudgetAccess.PAY, this::ods));
    }

    private Reply pdf(Request request) {
        var it = asked.apply(request);
        var then = it.season() == null ? simulator : simulator.in(it.season());
        var paper = new Printed(it.title(), it.note(), LocalDate.now(clock), it.figures(), it.firstYear(), then);
        return Reply.paper(it.file(), it.title(), "budget/printed", paper);
    }

    private Reply ods(Request request) {
        var it = asked.apply(request);
        var rates = it.season() == null ? LocalDate.now(clock) : Simulator.rates(it.season(), clock);
        var book = FiguresBook.of(request.lang(), request::t, it.title(), it.figures(), it.firstYear(), rates);
        return Reply.download(FiguresBook.MEDIA_TYPE, it.file() + ".ods", book);
    }
}
