package amie.hub.benchmark;

import amie.hub.catalogue.Paths;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Money;
import amie.model.ObjectId;
import java.time.Instant;
import java.time.LocalDate;

/// A budget that an Amie opened by name, in a list.
///
/// @param group name of its Amie
/// @param charges sum of all charges
/// @param income sum of all income
public record OpenModel(
        ObjectId id,
        String group,
        Lang lang,
        String title,
        int year,
        int parts,
        Money price,
        Money charges,
        Money income,
        String decision,
        LocalDate decidedOn,
        Licence licence,
        Instant published) {
    public String path() {
        return Paths.of(id);
    }

    /// How a form and an address name it: `{node}/{uuid}`.
    public String key() {
        return id.node() + "/" + id.local();
    }
}
