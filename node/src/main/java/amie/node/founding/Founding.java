package amie.node.founding;

import amie.model.AmieTemplate;
import amie.model.GroupCard;
import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.ServiceOffer;
import amie.model.Stage;
import amie.model.TemplateVersion;
import amie.model.TrainingOffer;
import amie.node.budget.Budgets;
import amie.node.federation.Invited;
import amie.node.federation.Membership;
import amie.node.profile.Profile;
import amie.node.service.Services;
import amie.node.training.Trainings;
import amie.server.db.Database;
import amie.server.simulator.Inputs;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Founds the Amie of this node, once.
public final class Founding {
    private final Database database;
    private final Profile profile;
    private final Budgets budgets;
    private final Services services;
    private final Trainings trainings;
    private final Membership membership;
    private final Clock clock;

    public Founding(
            Database database,
            Profile profile,
            Budgets budgets,
            Services services,
            Trainings trainings,
            Membership membership,
            Clock clock) {
        this.database = database;
        this.profile = profile;
        this.budgets = budgets;
        this.services = services;
        this.trainings = trainings;
        this.membership = membership;
        this.clock = clock;
    }

    /// Who it is and where.
    public record Identity(Lang lang, String name, String territory) {}

    public boolean isFounded() {
        return database.read(db -> profile.current(db) != null);
    }

    public FoundingDraft draft() {
        return database.read(db -> new DraftStore(db).read());
    }

    void keep(UnaryOperator<FoundingDraft> change) {
        database.run(db -> {
            var store = new DraftStore(db);
            store.keep(change.apply(store.read()), clock.instant());
        });
    }

    /// Founds an Amie that has nothing yet but a name.
    ///
    /// @return false if it is founded already
    boolean empty(Identity identity) {
        return database.transaction(db -> begin(db, identity, null));
    }

    /// Founds from a template: card, part plan and budget as the founder set them, services and trainings as the
    /// template has them; all of it or nothing.
    ///
    /// @return false if it is founded already
    boolean found(Identity identity, Inputs figures, TemplateVersion origin, AmieTemplate template) {
        return database.transaction(db -> {
            if (!begin(db, identity, origin)) return false;
            budgets.makeFirst(db, figures);
            for (var service : template.services()) services.add(db, offer(template.lang(), service));
            for (var training : template.trainings()) trainings.add(db, offer(template, training));
            return true;
        });
    }

    private boolean begin(Handle db, Identity identity, @Nullable TemplateVersion origin) {
        var store = new DraftStore(db);
        store.lock();
        if (profile.current(db) != null) return false;
        var draft = store.read();
        var hub = draft.hub();
        var invitation = draft.invitation();
        if (hub != null && invitation != null) membership.remember(db, new Invited(hub, invitation));
        store.forget();
        profile.set(
                db,
                new GroupCard(
                        identity.lang(), identity.name(), identity.territory(), null, Stage.PROMISES, null, origin));
        return true;
    }

    private static ServiceOffer offer(Lang lang, AmieTemplate.ServiceModel model) {
        return new ServiceOffer(
                lang,
                model.name(),
                model.description(),
                model.service(),
                model.software(),
                model.unit(),
                model.quotaPerPart(),
                model.days(),
                null);
    }

    private static TrainingOffer offer(AmieTemplate template, AmieTemplate.TrainingModel model) {
        return new TrainingOffer(
                template.lang(),
                model.title(),
                model.objectives(),
                model.duration().compareTo(HalfDays.ZERO) > 0 ? model.duration() : new HalfDays(1),
                model.level(),
                model.seats(),
                template.licence(),
                null);
    }
}
