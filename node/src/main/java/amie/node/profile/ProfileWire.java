package amie.node.profile;

import amie.model.GroupCard;
import amie.model.Lang;
import amie.model.Stage;
import amie.model.TemplateVersion;
import org.jspecify.annotations.Nullable;

/// The Amie for programs. What is written has the same fields; `derivedFrom` is ours.
public record ProfileWire(
        Lang lang,
        String name,
        String territory,
        @Nullable String about,
        Stage stage,
        @Nullable String website,
        @Nullable Derivation derivedFrom) {
    /// The version of a template from which the Amie was founded.
    public record Derivation(String node, String template, int version) {
        static @Nullable Derivation of(@Nullable TemplateVersion from) {
            if (from == null) return null;
            return new Derivation(
                    from.template().node().value(), from.template().local(), from.number());
        }
    }

    static ProfileWire of(GroupCard card) {
        return new ProfileWire(
                card.lang(),
                card.name(),
                card.territory(),
                card.about(),
                card.stage(),
                card.website(),
                Derivation.of(card.derivedFrom()));
    }
}
