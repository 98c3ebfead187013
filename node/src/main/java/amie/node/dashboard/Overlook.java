package amie.node.dashboard;

import amie.model.GroupCard;
import amie.model.Kind;
import amie.node.budget.Budgets;
import amie.node.dashboard.Situation.Step;
import amie.node.member.Members;
import amie.node.member.PartsTotal;
import amie.node.profile.Profile;
import amie.node.publishing.PublicationState;
import amie.node.publishing.Publishing;
import amie.node.service.Services;
import amie.node.training.Trainings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Asks every feature how it stands.
public final class Overlook {
    private final Profile profile;
    private final Members members;
    private final Services services;
    private final Trainings trainings;
    private final Budgets budgets;
    private final Publishing publishing;
    private final Clock clock;

    public Overlook(
            Profile profile,
            Members members,
            Services services,
            Trainings trainings,
            Budgets budgets,
            Publishing publishing,
            Clock clock) {
        this.profile = profile;
        this.members = members;
        this.services = services;
        this.trainings = trainings;
        this.budgets = budgets;
        this.publishing = publishing;
        this.clock = clock;
    }

    Situation now(Handle db) {
        int year = LocalDate.now(clock).getYear();
        var card = profile.current(db);
        var budget = budgets.current(db);
        var viability = budget == null ? null : budget.viability();
        var parts = members.total(db, year);
        var backlog = publishing.backlog(db);
        return new Situation(
                card == null ? "" : card.name(),
                year,
                members.countActive(db),
                parts,
                viability == null ? null : viability.window(),
                viability == null ? null : viability.result(),
                services.count(db),
                trainings.count(db),
                backlog == null ? null : backlog.waiting(),
                backlog == null ? null : backlog.refused(),
                steps(db, card, parts, budget != null, backlog != null));
    }

    private List<Step> steps(Handle db, @Nullable GroupCard card, PartsTotal parts, boolean budgeted, boolean joined) {
        boolean told = parts.sold().halves() + parts.promised().halves() > 0;
        boolean published = profile.state(db, card) instanceof PublicationState.Published;
        return List.of(
                new Step("dashboard.step.card", "/profile/edit", card != null && card.about() != null),
                new Step("dashboard.step.members", "/members/new", members.exist(db)),
                new Step("dashboard.step.parts", "/members", told),
                new Step("dashboard.step.budget", "/budget", budgeted),
                new Step("dashboard.step.services", "/services/new", services.count(db) > 0),
                new Step("dashboard.step.trainings", "/trainings/new", trainings.count(db) > 0),
                new Step("dashboard.step.join", "/federation", joined),
                new Step("dashboard.step.publish", "/profile", published),
                new Step("dashboard.step.offer", "/services", publishing.hasSaid(db, Kind.SERVICE)));
    }
}
