package amie.node.profile;

import amie.model.GroupCard;
import amie.model.Kind;
import amie.node.edge.Edit;
import amie.node.publishing.PublicationState;
import amie.node.publishing.Shown;
import amie.server.db.Database;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The Amie for people.
public final class ProfilePages {
    private static final String PATH = "/profile";
    private final Database database;
    private final Profile profile;

    /// The card and how it stands with it in the federation.
    public record ShowPage(GroupCard card, Shown publication) {}

    /// @param version the one that is edited
    /// @param overtaken whether somebody else changed it while this was being written
    public record FormPage(int version, Fields form, boolean overtaken) {}

    public ProfilePages(Database database, Profile profile) {
        this.database = database;
        this.profile = profile;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, ProfileAccess.READ, this::show),
                Route.get(PATH + "/edit", ProfileAccess.WRITE, this::edit),
                Route.post(PATH, ProfileAccess.WRITE, this::save),
                Route.post(PATH + "/publish", ProfileAccess.WRITE, this::publish),
                Route.post(PATH + "/withdraw", ProfileAccess.WRITE, this::withdraw));
    }

    private Reply show(Request request) {
        return database.read(db -> {
            var card = existing(db).card();
            boolean mayPublish = ProfileAccess.WRITE.admits(request.actor());
            var shown = new Shown(Kind.GROUP, Profile.ID, PATH, mayPublish, profile.state(db, card));
            return Reply.page(card.name(), "profile/show", new ShowPage(card, shown));
        });
    }

    private Reply edit(Request request) {
        return database.read(db -> {
            var sheet = existing(db);
            var form = ProfileForm.of(sheet, request.lang());
            if (profile.state(db, sheet.card()) instanceof PublicationState.Refused refused)
                for (var fault : refused.faults())
                    form.fault(fault.field(), fault.key(), fault.arguments().toArray());
            return form(request, 200, new FormPage(sheet.version(), form, false));
        });
    }

    private Reply save(Request request) {
        var fields = request.fields();
        var version = fields.integer("version", 1, Integer.MAX_VALUE);
        return database.transaction(db -> {
            var sheet = existing(db);
            var card = ProfileForm.read(fields, sheet.card().derivedFrom());
            if (!fields.isSound()) return form(request, 422, new FormPage(version, fields, false));
            return switch (profile.save(db, version, card)) {
                case Edit.Done done -> Reply.seeOther(PATH, "card.saved");
                case Edit.Stale() -> form(request, 409, new FormPage(sheet.version(), fields, true));
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply publish(Request request) {
        database.run(db -> profile.publish(db, existing(db).card()));
        return Reply.seeOther(PATH, "edge.publishing");
    }

    private Reply withdraw(Request request) {
        database.run(profile::withdraw);
        return Reply.seeOther(PATH, "edge.withdrawing");
    }

    private ProfileSheet existing(Handle db) {
        var sheet = profile.sheet(db);
        if (sheet == null) throw Problem.notFound().exception();
        return sheet;
    }

    private static Reply form(Request request, int status, FormPage page) {
        return Reply.page(status, request.t("card.edit"), "profile/form", page);
    }
}
