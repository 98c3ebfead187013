package amie.node.dashboard;

import amie.server.db.Database;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;

/// The first page, and the help.
public final class DashboardPages {
    private final Database database;
    private final Overlook overlook;

    /// The help, one section a screen.
    ///
    /// @param sections the first words of the addresses they explain; each has its texts under `help.{section}`
    public record HelpPage(List<String> sections) {
        public HelpPage {
            sections = List.copyOf(sections);
        }
    }

    public DashboardPages(Database database, Overlook overlook) {
        this.database = database;
        this.overlook = overlook;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/", Access.signedIn(), this::show),
                Route.get("/help", Access.anyone(), DashboardPages::help));
    }

    private Reply show(Request request) {
        return Reply.page(request.t("dashboard.title"), "dashboard/show", database.read(overlook::now));
    }

    private static Reply help(Request request) {
        var sections = List.of(
                "home",
                "first-run",
                "members",
                "budget",
                "actuals",
                "scenarios",
                "services",
                "trainings",
                "profile",
                "federation",
                "template",
                "account",
                "accounts",
                "sign-in");
        return Reply.page(request.t("help.title"), "dashboard/help", new HelpPage(sections));
    }
}
