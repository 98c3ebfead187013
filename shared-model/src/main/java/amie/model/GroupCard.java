package amie.model;

import org.jspecify.annotations.Nullable;

/// The public card of an Amie. It carries no figure: parts and price would let running costs tell one person's pay.
///
/// @param territory where the members are, in words
/// @param derivedFrom the version of the template it was founded from
public record GroupCard(
        Lang lang,
        String name,
        String territory,
        @Nullable String about,
        Stage stage,
        @Nullable String website,
        @Nullable TemplateVersion derivedFrom)
        implements Payload {
    @Override
    public Kind kind() {
        return Kind.GROUP;
    }
}
