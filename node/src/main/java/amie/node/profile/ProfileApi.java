package amie.node.profile;

import amie.node.edge.Edit;
import amie.node.edge.Once;
import amie.node.edge.PublicationWire;
import amie.server.db.Database;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The Amie for programs.
public final class ProfileApi {
    private static final String PATH = "/api/v1/profile";
    private final Database database;
    private final Profile profile;
    private final Once once;

    public ProfileApi(Database database, Profile profile, Once once) {
        this.database = database;
        this.profile = profile;
        this.once = once;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, ProfileAccess.READ, this::show),
                Route.putJson(PATH, ProfileAccess.WRITE, this::save),
                Route.get(PATH + "/publication", ProfileAccess.READ, this::publication),
                Route.postJson(PATH + "/publication", ProfileAccess.WRITE, this::publish),
                Route.delete(PATH + "/publication", ProfileAccess.WRITE, this::withdraw));
    }

    private Reply show(Request request) {
        return answer(database.read(this::existing));
    }

    private Reply save(Request request) {
        return database.transaction(db -> {
            var before = existing(db);
            request.mustMatch(etag(before));
            var fields = request.fields();
            ignoreOurs(fields);
            var card = ProfileForm.read(fields, before.card().derivedFrom());
            fields.orProblem();
            return switch (profile.save(db, before.version(), card)) {
                case Edit.Done done -> answer(existing(db));
                case Edit.Stale() ->
                    throw Problem.of(412, "precondition-failed").exception();
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply publication(Request request) {
        return Reply.json(database.read(
                db -> PublicationWire.of(profile.state(db, existing(db).card()))));
    }

    private Reply publish(Request request) {
        request.fields().orProblem();
        return once.post(request, "", db -> {
            var card = existing(db).card();
            profile.publish(db, card);
            return Once.Answer.of(202, null, null, PublicationWire.of(profile.state(db, card)));
        });
    }

    private Reply withdraw(Request request) {
        database.run(profile::withdraw);
        return Reply.empty(204);
    }

    private ProfileSheet existing(Handle db) {
        var sheet = profile.sheet(db);
        if (sheet == null) throw Problem.notFound().exception();
        return sheet;
    }

    private static Reply answer(ProfileSheet sheet) {
        return Reply.json(ProfileWire.of(sheet.card())).etag(etag(sheet));
    }

    private static String etag(ProfileSheet sheet) {
        return Integer.toString(sheet.version());
    }

    /// What we answer may come back with what is ours in it.
    private static void ignoreOurs(Fields fields) {
        fields.optionalText("derivedFrom.node", 80);
        fields.optionalText("derivedFrom.template", 36);
        fields.optionalInteger("derivedFrom.version", 1, Integer.MAX_VALUE);
    }
}
