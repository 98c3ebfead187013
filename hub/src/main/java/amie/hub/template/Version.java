package amie.hub.template;

import amie.hub.catalogue.Paths;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Money;
import amie.model.TemplateVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One published version of a template, in a list.
///
/// @param group name of its Amie
/// @param users how many Amies were founded from the template, in any version
/// @param usedBy names of the first of them by the alphabet
/// @param parent the version it adapts
/// @param parentTitle null if there is no parent, or it was withdrawn
/// @param latest whether it is the last of its template
public record Version(
        TemplateVersion id,
        String group,
        Lang lang,
        String title,
        String description,
        Licence licence,
        int parts,
        Money price,
        int users,
        List<String> usedBy,
        @Nullable TemplateVersion parent,
        @Nullable String parentTitle,
        Instant published,
        boolean latest,
        boolean withdrawn) {
    public Version {
        usedBy = List.copyOf(usedBy);
    }

    public String path() {
        return Paths.of(id);
    }
}
