package amie.node.budget;

import amie.node.publishing.PublicationState;
import amie.node.publishing.Shown;
import amie.server.web.Actor;
import org.jspecify.annotations.Nullable;

/// How a season's budget stands to the federation.
///
/// @param book what is proposed or open; null if the budget is private
/// @param publication of what is open, or was open last; null if it never was
public record Opening(@Nullable OpenBook book, @Nullable Shown publication) {
    /// Whether somebody else proposed what waits for approval.
    public boolean mayBeApprovedBy(Actor actor) {
        return book != null
                && book.approved() == null
                && actor instanceof Actor.Person person
                && !person.account().equals(book.proposed().account());
    }

    /// Whether the federation still shows what was taken back here.
    public boolean isLeaving() {
        return book == null && publication != null && !(publication.state() instanceof PublicationState.Withdrawn);
    }
}
