package amie.node.founding;

import amie.model.Lang;
import amie.model.wire.TemplateSummary;
import amie.node.link.About;
import amie.node.link.Answer;
import amie.node.link.HubAddress;
import amie.node.link.HubLink;
import amie.node.link.HubReader;
import amie.server.simulator.Simulation;
import amie.server.simulator.Simulator;
import amie.server.web.Access;
import amie.server.web.Fields;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The choices of the first minutes, and founding from a template. Whoever reaches a node that is not founded may found
/// it; afterwards these pages lead away.
public final class FoundingPages {
    static final String PATH = "/first-run";
    private static final int LONGEST_IRI = 300;

    private final Founding founding;
    private final TemplateShelf shelf;
    private final HubLink link;
    private final Simulator simulator;

    public FoundingPages(Founding founding, HubReader hub, HubLink link, HubAddress address, Simulator simulator) {
        this.founding = founding;
        this.shelf = new TemplateShelf(hub, address, founding);
        this.link = link;
        this.simulator = simulator;
    }

    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        routes.add(Route.get(PATH, Access.anyone(), before(this::start)));
        routes.add(Route.get(PATH + "/empty", Access.anyone(), before(request -> empty(200, Fields.none(), request))));
        routes.add(Route.post(PATH + "/empty", Access.anyone(), before(this::foundEmpty)));
        routes.add(Route.get(PATH + "/invitation", Access.anyone(), before(this::invited)));
        routes.add(Route.post(PATH + "/invitation", Access.anyone(), before(this::acceptInvitation)));
        routes.add(Route.get(PATH + "/templates", Access.anyone(), before(this::templates)));
        routes.add(Route.post(PATH + "/templates", Access.anyone(), before(this::chooseHub)));
        routes.add(Route.get(PATH + "/figures", Access.anyone(), before(this::figures)));
        routes.add(Route.post(PATH + "/figures", Access.anyone(), before(this::look)));
        routes.add(Route.post(PATH + "/confirm", Access.anyone(), before(this::confirm)));
        routes.add(Route.post(PATH + "/found", Access.anyone(), before(this::found)));
        return routes;
    }

    private Route.Handler before(Route.Handler handler) {
        return request -> founding.isFounded() ? Reply.seeOther(PATH + "/account") : handler.answer(request);
    }

    private Reply start(Request request) {
        return Reply.page(request.t("founding.title"), "founding/start", new FoundingViews.Start(founding.draft()));
    }

    private static Reply empty(int status, Fields form, Request request) {
        return Reply.page(status, request.t("founding.empty"), "founding/empty", new FoundingViews.Empty(form));
    }

    private Reply foundEmpty(Request request) {
        var identity = identity(request.fields());
        if (!request.fields().isSound()) return empty(422, request.fields(), request);
        founding.empty(identity);
        return Reply.seeOther(PATH + "/account", "founding.founded");
    }

    private static Founding.Identity identity(Fields fields) {
        var lang = fields.optionalOneOf("lang", Lang.class);
        var name = fields.text("name", 200);
        if (!name.isEmpty() && name.length() < 3) fields.fault("name", "founding.fault.short");
        var territory = fields.text("territory", 200);
        return new Founding.Identity(lang == null ? fields.lang() : lang, name, territory);
    }

    private Reply invited(Request request) {
        var draft = founding.draft();
        var values = new LinkedHashMap<>(Map.of("hub", shelf.at().toString()));
        if (draft.invitation() != null) values.put("invitation", draft.invitation());
        return invited(200, request, Fields.filled(request.lang(), values), null);
    }

    private static Reply invited(int status, Request request, Fields form, @Nullable Answer<About> failed) {
        var it = new FoundingViews.Invited(form, failed == null ? null : failed.why());
        return Reply.page(status, request.t("founding.invitation"), "founding/invitation", it);
    }

    private Reply acceptInvitation(Request request) {
        var fields = request.fields();
        var hub = hub(fields);
        var invitation = fields.text("invitation", 100);
        if (!fields.isSound() || hub == null) return invited(422, request, fields, null);
        var about = link.about(hub);
        if (!(about instanceof Answer.Good<About>)) return invited(422, request, fields, about);
        founding.keep(draft -> new FoundingDraft(hub, invitation, draft.template(), draft.entries()));
        return Reply.seeOther(PATH + "/templates", "founding.invitation.kept");
    }

    private static @Nullable URI hub(Fields fields) {
        var text = fields.optionalAddress("hub");
        if (text == null && fields.faultsOf("hub").isEmpty()) fields.fault("hub", "fault.required");
        return text == null ? null : HubAddress.slashed(URI.create(text));
    }

    private Reply templates(Request request) {
        var form = Fields.filled(
                request.lang(), new LinkedHashMap<>(Map.of("hub", shelf.at().toString())));
        return shelf(200, request, form);
    }

    private Reply chooseHub(Request request) {
        var hub = hub(request.fields());
        if (hub == null) return shelf(422, request, request.fields());
        founding.keep(draft -> new FoundingDraft(hub, draft.invitation(), draft.template(), draft.entries()));
        return Reply.seeOther(PATH + "/templates");
    }

    private Reply shelf(int status, Request request, Fields form) {
        var answer = shelf.all();
        var found = answer instanceof Answer.Good<List<TemplateSummary>>(var rows) ? rows : List.<TemplateSummary>of();
        var problem = answer instanceof Answer.Good<List<TemplateSummary>> ? null : answer.why();
        var it = new FoundingViews.Shelf(shelf.at().toString(), form, found, problem);
        return Reply.page(status, request.t("founding.templates"), "founding/templates", it);
    }

    /// The form on a template; what was entered on the same template before is there again.
    private Reply figures(Request request) {
        var draft = founding.draft();
        var iri = Objects.requireNonNullElse(request.fields().optionalText("template", LONGEST_IRI), draft.template());
        if (iri == null) return Reply.seeOther(PATH + "/templates");
        return with(request, iri, chosen -> {
            var again = iri.equals(draft.template()) && !draft.entries().isEmpty();
            var entries = again ? draft.entries() : FigureForm.filled(request.lang(), chosen);
            var simulation = simulator.simulate(Fields.filled(request.lang(), entries));
            return form(200, request, chosen, simulation);
        });
    }

    private Reply form(int status, Request request, Chosen chosen, Simulation simulation) {
        var it = new FoundingViews.Figures(chosen, simulation, simulator);
        return Reply.page(status, request.t("founding.figures"), "founding/figures", it);
    }

    /// What the figures give: the part of the page below the form, or without JavaScript the whole page.
    private Reply look(Request request) {
        var fields = request.fields();
        var simulation = simulator.simulate(fields);
        if (request.partial()) return Reply.fragment(200, "founding/answer", new FigureAnswer(simulation, simulator));
        var iri = fields.text("template", LONGEST_IRI);
        return with(request, iri, chosen -> form(200, request, chosen, simulation));
    }

    private Reply confirm(Request request) {
        return judged(request, (chosen, identity, inputs) -> {
            founding.keep(draft -> new FoundingDraft(
                    draft.hub(), draft.invitation(), chosen.iri(), FigureForm.entered(request.fields())));
            var it = new FoundingViews.Confirm(chosen, identity, inputs, request.fields(), simulator);
            return Reply.page(request.t("founding.confirm"), "founding/confirm", it);
        });
    }

    private Reply found(Request request) {
        return judged(request, (chosen, identity, inputs) -> {
            founding.found(identity, inputs, chosen.version(), chosen.template());
            return Reply.seeOther(PATH + "/account", "founding.founded");
        });
    }

    private interface Judged {
        Reply answer(Chosen chosen, Founding.Identity identity, amie.server.simulator.Inputs inputs);
    }

    private Reply judged(Request request, Judged next) {
        var fields = request.fields();
        var iri = fields.text("template", LONGEST_IRI);
        var identity = identity(fields);
        var simulation = simulator.simulate(fields);
        var inputs = simulation.sound();
        return with(
                request,
                iri,
                chosen -> inputs == null
                        ? form(422, request, chosen, simulation)
                        : next.answer(chosen, identity, inputs));
    }

    /// Goes on with a template, or says why it cannot be had; what was entered is kept first.
    private Reply with(Request request, String iri, java.util.function.Function<Chosen, Reply> next) {
        var answer = shelf.fetch(iri);
        if (answer instanceof Answer.Good<Chosen>(var chosen)) return next.apply(chosen);
        var entered = FigureForm.entered(request.fields());
        if (!entered.isEmpty())
            founding.keep(draft -> new FoundingDraft(draft.hub(), draft.invitation(), iri, entered));
        return Reply.page(
                502, request.t("founding.trouble"), "founding/trouble", new FoundingViews.Trouble(answer.why()));
    }
}
