package amie.model.wire;

import amie.model.Lang;
import java.time.Instant;
import java.util.Objects;

/// An open-book budget, as a hub lists it.
///
/// @param group name of the Amie that opened it
/// @param price of a part; like every amount here a decimal with two digits, such as `2000.00`
/// @param charges sum of the charges
/// @param income sum of the income
public record ModelSummary(
        String iri,
        String node,
        String group,
        Lang lang,
        String title,
        int year,
        int parts,
        String price,
        String charges,
        String income,
        String licence,
        Instant publishedAt) {
    public ModelSummary {
        Objects.requireNonNull(iri, "iri");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(lang, "lang");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(charges, "charges");
        Objects.requireNonNull(income, "income");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(publishedAt, "publishedAt");
    }
}
