package amie.node.template;

import amie.model.TemplateVersion;
import amie.node.edge.Edit;
import amie.node.edge.Once;
import amie.node.edge.PublicationWire;
import amie.node.edge.Slice;
import amie.node.profile.Profile;
import amie.server.db.Database;
import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Templates for programs.
public final class TemplateApi {
    private static final String PATH = "/api/v1/templates";

    private final Database database;
    private final Templates templates;
    private final Profile profile;
    private final Once once;
    private final TemplateForm forms;

    public TemplateApi(Database database, Templates templates, Profile profile, Once once, Clock clock) {
        this.database = database;
        this.templates = templates;
        this.profile = profile;
        this.once = once;
        this.forms = new TemplateForm(new Simulator(clock));
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, TemplateAccess.READ, this::list),
                Route.postJson(PATH, TemplateAccess.WRITE, this::add),
                Route.get(PATH + "/{id}", TemplateAccess.READ, this::show),
                Route.putJson(PATH + "/{id}", TemplateAccess.WRITE, this::save),
                Route.get(PATH + "/{id}/publication", TemplateAccess.READ, this::publication),
                Route.postJson(PATH + "/{id}/publication", TemplateAccess.WRITE, this::publish),
                Route.delete(PATH + "/{id}/publication", TemplateAccess.WRITE, this::withdraw));
    }

    private Reply list(Request request) {
        var slice = Slice.of(request.fields());
        request.soundQuery();
        var found = database.read(db -> templates.after(db, slice.after(), slice.rows()));
        return slice.answer(request, found, Template::id, TemplateWire::of);
    }

    private Reply add(Request request) {
        var content = forms.read(request.fields(), database.read(this::parent));
        request.fields().orProblem();
        if (content == null) throw Problem.invalid(request.fields().faults()).exception();
        return once.post(request, content, db -> {
            var template = existing(db, templates.add(db, content));
            return Once.Answer.of(201, PATH + "/" + template.id(), etag(template), TemplateWire.of(template));
        });
    }

    private @Nullable TemplateVersion parent(Handle db) {
        var card = profile.current(db);
        return card == null ? null : card.derivedFrom();
    }

    private Reply show(Request request) {
        var id = request.segment("id", UUID::fromString);
        return answer(database.read(db -> existing(db, id)));
    }

    private Reply save(Request request) {
        var id = request.segment("id", UUID::fromString);
        return database.transaction(db -> {
            var before = existing(db, id);
            request.mustMatch(etag(before));
            ignoreOurs(request.fields());
            var content = forms.read(request.fields(), before.content().parent());
            request.fields().orProblem();
            if (content == null)
                throw Problem.invalid(request.fields().faults()).exception();
            return switch (templates.save(db, id, before.edit(), content)) {
                case Edit.Done _ -> answer(existing(db, id));
                case Edit.Stale() ->
                    throw Problem.of(412, "precondition-failed").exception();
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply publication(Request request) {
        var id = request.segment("id", UUID::fromString);
        return Reply.json(database.read(db -> PublicationWire.of(templates.state(db, existing(db, id)))));
    }

    private Reply publish(Request request) {
        var id = request.segment("id", UUID::fromString);
        request.fields().orProblem();
        return once.post(request, id, db -> {
            var template = existing(db, id);
            templates.publish(db, template);
            return Once.Answer.of(202, null, null, PublicationWire.of(templates.state(db, existing(db, id))));
        });
    }

    private Reply withdraw(Request request) {
        var id = request.segment("id", UUID::fromString);
        database.run(db -> templates.withdraw(db, existing(db, id).id()));
        return Reply.empty(204);
    }

    private Template existing(Handle db, UUID id) {
        var template = templates.find(db, id);
        if (template == null) throw Problem.notFound().exception();
        return template;
    }

    private static Reply answer(Template template) {
        return Reply.json(TemplateWire.of(template)).etag(etag(template));
    }

    private static String etag(Template template) {
        return template.edit() + "-" + template.published();
    }

    /// What we answer may come back with what is ours in it.
    private static void ignoreOurs(Fields fields) {
        fields.optionalText("id", 36);
        fields.optionalText("changed", 40);
        fields.optionalInteger("published", 0, Integer.MAX_VALUE);
    }
}
