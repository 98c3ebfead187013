package amie.node.template;

import amie.model.Kind;
import amie.model.TemplateVersion;
import amie.node.budget.Budgets;
import amie.node.edge.Edit;
import amie.node.profile.Profile;
import amie.node.publishing.PublicationState;
import amie.node.publishing.Shown;
import amie.node.service.Services;
import amie.node.training.Trainings;
import amie.server.db.Database;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import amie.server.web.View;
import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writing templates, for people.
public final class TemplatePages {
    private static final String PATH = "/templates";

    private final Database database;
    private final Templates templates;
    private final Profile profile;
    private final Budgets budgets;
    private final Services services;
    private final Trainings trainings;
    private final Simulator simulator;
    private final TemplateForm forms;
    private final Clock clock;

    /// The list.
    public record ListPage(List<Template> all, Map<UUID, PublicationState> states) {}

    /// One template, with what its figures mean.
    public record ShowPage(Template template, Simulator simulator, Shown publication) {
        public Content outcome(View v) {
            return simulator.outcome(v, Inputs.of(template.content()));
        }
    }

    /// A form, of a new template if there is none yet.
    ///
    /// @param parent version that it adapts
    /// @param overtaken whether somebody else changed it while this was being written
    public record FormPage(
            @Nullable Template template,
            Fields form,
            @Nullable TemplateVersion parent,
            boolean overtaken) {
        public Content figures(View v) {
            return Simulator.inputs(v, form);
        }

        public List<Fields> services() {
            return TemplateForm.rows(form, "services", 2);
        }

        public List<Fields> trainings() {
            return TemplateForm.rows(form, "trainings", 2);
        }
    }

    public TemplatePages(
            Database database,
            Templates templates,
            Profile profile,
            Budgets budgets,
            Services services,
            Trainings trainings,
            Clock clock) {
        this.database = database;
        this.templates = templates;
        this.profile = profile;
        this.budgets = budgets;
        this.services = services;
        this.trainings = trainings;
        this.simulator = new Simulator(clock);
        this.forms = new TemplateForm(simulator);
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, TemplateAccess.READ, this::list),
                Route.get(PATH + "/new", TemplateAccess.WRITE, this::blank),
                Route.post(PATH, TemplateAccess.WRITE, this::add),
                Route.get(PATH + "/{id}", TemplateAccess.READ, this::show),
                Route.get(PATH + "/{id}/edit", TemplateAccess.WRITE, this::edit),
                Route.post(PATH + "/{id}", TemplateAccess.WRITE, this::save),
                Route.post(PATH + "/{id}/publish", TemplateAccess.WRITE, this::publish),
                Route.post(PATH + "/{id}/withdraw", TemplateAccess.WRITE, this::withdraw));
    }

    private Reply list(Request request) {
        return database.read(db -> {
            var all = templates.all(db);
            return Reply.page(
                    request.t("template.list"), "template/list", new ListPage(all, templates.states(db, all)));
        });
    }

    /// Part plan, services and trainings are the Amie's own; jobs and running costs are round reference figures.
    private Reply blank(Request request) {
        return database.read(db -> {
            var form = Filling.fresh(request.lang(), figures(request, db), services.offered(db), trainings.offered(db));
            return form(request, 200, new FormPage(null, form, parent(db), false));
        });
    }

    private Inputs figures(Request request, Handle db) {
        var today = LocalDate.now(clock);
        var budget = budgets.current(db);
        var reference = new Reference();
        return budget == null
                ? reference.inputs(request, today)
                : reference.inputs(
                        request, budget.content().formula(), budget.content().parts(), today);
    }

    private @Nullable TemplateVersion parent(Handle db) {
        var card = profile.current(db);
        return card == null ? null : card.derivedFrom();
    }

    private Reply add(Request request) {
        var parent = database.read(this::parent);
        var content = forms.read(request.fields(), parent);
        if (content == null) return form(request, 422, new FormPage(null, request.fields(), parent, false));
        var id = database.transaction(db -> templates.add(db, content));
        return Reply.seeOther(PATH + "/" + id, "template.added");
    }

    private Reply show(Request request) {
        return database.read(db -> {
            var template = existing(db, request);
            var shown = new Shown(
                    Kind.TEMPLATE,
                    template.id(),
                    PATH + "/" + template.id(),
                    TemplateAccess.WRITE.admits(request.actor()),
                    templates.state(db, template));
            var content = template.content();
            return Reply.page(content.title(), "template/show", new ShowPage(template, simulator, shown));
        });
    }

    private Reply edit(Request request) {
        return database.read(db -> {
            var template = existing(db, request);
            var form = Filling.of(request.lang(), template.content(), template.edit());
            return form(
                    request,
                    200,
                    new FormPage(template, form, template.content().parent(), false));
        });
    }

    private Reply save(Request request) {
        var fields = request.fields();
        int seen = fields.integer("edit", 1, Integer.MAX_VALUE);
        return database.transaction(db -> {
            var template = existing(db, request);
            var parent = template.content().parent();
            var content = forms.read(fields, parent);
            if (content == null) return form(request, 422, new FormPage(template, fields, parent, false));
            return switch (templates.save(db, template.id(), seen, content)) {
                case Edit.Done _ -> Reply.seeOther(PATH + "/" + template.id(), "template.saved");
                case Edit.Stale() -> form(request, 409, new FormPage(template, fields, parent, true));
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply publish(Request request) {
        return database.transaction(db -> {
            var template = existing(db, request);
            templates.publish(db, template);
            return Reply.seeOther(PATH + "/" + template.id(), "edge.publishing");
        });
    }

    private Reply withdraw(Request request) {
        return database.transaction(db -> {
            var template = existing(db, request);
            templates.withdraw(db, template.id());
            return Reply.seeOther(PATH + "/" + template.id(), "edge.withdrawing");
        });
    }

    private Template existing(Handle db, Request request) {
        var template = templates.find(db, request.segment("id", UUID::fromString));
        if (template == null) throw Problem.notFound().exception();
        return template;
    }

    private static Reply form(Request request, int status, FormPage page) {
        var title = request.t(page.template() == null ? "template.new" : "template.edit");
        return Reply.page(status, title, "template/form", page);
    }
}
