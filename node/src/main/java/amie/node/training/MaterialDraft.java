package amie.node.training;

import amie.model.Lang;
import amie.model.Licence;
import org.jspecify.annotations.Nullable;

/// What is said of a material, besides its files.
///
/// @param author a name that its author chose to sign with
/// @param origin the IRI of the material it was imported or adapted from
public record MaterialDraft(
        Lang lang,
        String title,
        @Nullable String description,
        Licence licence,
        @Nullable String author,
        @Nullable String origin) {}
