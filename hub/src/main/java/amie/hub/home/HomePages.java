package amie.hub.home;

import amie.hub.catalogue.Catalogue;
import amie.hub.catalogue.Counts;
import amie.hub.catalogue.Listed;
import amie.model.Federation;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.net.URI;
import java.util.List;

/// The entrance, the page on data, and help.
public final class HomePages {
    private static final int NEWEST = 12;

    /// The parts of the site, as the help names them: the first word of their pages' paths.
    private static final List<String> SECTIONS = List.of(
            "home",
            "groups",
            "services",
            "trainings",
            "templates",
            "start",
            "compare",
            "data",
            "stream",
            "sparql",
            "vocabulary",
            "doc",
            "first-run",
            "steward",
            "accounts",
            "account",
            "sign-in",
            "security");

    private final Catalogue catalogue;
    private final Federation federation;
    private final URI publicUrl;

    public HomePages(Catalogue catalogue, Federation federation, URI publicUrl) {
        this.catalogue = catalogue;
        this.federation = federation;
        this.publicUrl = publicUrl;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/", Access.anyone(), this::home),
                Route.get("/data", Access.anyone(), this::data),
                Route.get("/help", Access.anyone(), this::help));
    }

    public record Home(Counts counts, List<Listed> newest) {}

    private Reply home(Request request) {
        return Reply.page(request.t("home.title"), "home/home", new Home(catalogue.counts(), catalogue.newest(NEWEST)));
    }

    /// @param base under which every IRI of the federation stands
    /// @param url where this hub is
    public record DataPage(String base, String url) {}

    private Reply data(Request request) {
        var page = new DataPage(federation.base().toString(), publicUrl.toString());
        return Reply.page(request.t("data.title"), "home/data", page);
    }

    public record Help(List<String> sections) {}

    private Reply help(Request request) {
        return Reply.page(request.t("help.title"), "home/help", new Help(SECTIONS));
    }
}
