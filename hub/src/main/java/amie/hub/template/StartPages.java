package amie.hub.template;

import amie.model.TemplateVersion;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulation;
import amie.server.simulator.Simulator;
import amie.server.web.Access;
import amie.server.web.Fields;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import amie.server.web.View;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How to found an Amie: try figures on a template, see what is missing, how to go on. What somebody enters here is
/// neither kept nor logged.
public final class StartPages {
    private static final int MOST_TEMPLATES = 50;
    private final Templates templates;
    private final TemplatePages pages;
    private final Simulator simulator;

    public StartPages(Templates templates, TemplatePages pages, Simulator simulator) {
        this.templates = templates;
        this.pages = pages;
        this.simulator = simulator;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/start", Access.anyone(), this::choose),
                Route.post("/start", Access.anyone(), this::simulate));
    }

    /// @param chosen the template whose figures fill the form; null if none
    /// @param simulation null before there are any figures
    public record StartPage(
            List<Version> offered,
            @Nullable TemplateVersion chosen,
            Fields form,
            @Nullable Simulation simulation,
            Simulator simulator) {
        public String key(TemplateVersion version) {
            return TemplatePages.key(version);
        }

        public boolean isChosen(Version version) {
            return version.id().equals(chosen);
        }

        /// What follows from the figures, or what is wrong with them; nothing before there are any.
        public @Nullable Content outcome(View v) {
            return simulation == null ? null : simulator.answer(v, simulation);
        }
    }

    private Reply choose(Request request) {
        var key = request.query("template");
        var offered = offered();
        var chosen = key == null || key.isEmpty() ? null : pages.named(key);
        if (chosen == null && !offered.isEmpty()) chosen = offered.getFirst().id();
        if (chosen == null) return page(request, 200, new StartPage(offered, null, Fields.none(), null, simulator));
        var simulation = Simulator.simulation(request.lang(), Inputs.of(pages.load(chosen)));
        return page(request, 200, new StartPage(offered, chosen, simulation.form(), simulation, simulator));
    }

    private Reply simulate(Request request) {
        var form = request.fields();
        var key = form.optionalText("template", 200);
        var chosen = key == null ? null : pages.named(key);
        var simulation = simulator.simulate(form);
        var status = simulation.sound() == null ? 422 : 200;
        if (request.partial()) {
            var fragment = new StartPage(List.of(), chosen, form, simulation, simulator);
            return Reply.fragment(status, "template/outcome", fragment);
        }
        return page(request, status, new StartPage(offered(), chosen, form, simulation, simulator));
    }

    private List<Version> offered() {
        return templates.latest(null, null, MOST_TEMPLATES).rows();
    }

    private static Reply page(Request request, int status, StartPage page) {
        return Reply.page(status, request.t("start.title"), "template/start", page);
    }
}
