package amie.node.ledger;

import amie.server.web.Fields;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which column of a table holds what, from 0. An amount stands in one column, or as debit and credit in two.
public record Columns(
        @Nullable Integer date,
        @Nullable Integer account,
        @Nullable Integer label,
        @Nullable Integer amount,
        @Nullable Integer debit,
        @Nullable Integer credit) {
    /// The names of their fields.
    static final List<String> NAMES = List.of("date", "account", "label", "amount", "debit", "credit");

    /// What programs and people call them, in French and English; those of the official accounting file come first.
    private static final Pattern DATE = Pattern.compile("ecrituredate|date.*|jour|day|le");
    private static final Pattern ACCOUNT = Pattern.compile("comptenum|compte|n.*compte|account.*");
    private static final Pattern LABEL = Pattern.compile("ecriturelib|libelle.*|label|description|intitule|objet");
    private static final Pattern AMOUNT = Pattern.compile("montant.*|amount|somme|valeur");
    private static final Pattern DEBIT = Pattern.compile("debit.*|depense.*");
    private static final Pattern CREDIT = Pattern.compile("credit.*|recette.*");

    static Columns guess(List<String> heads) {
        var names = heads.stream().map(Columns::plain).toList();
        var debit = find(names, DEBIT);
        var credit = find(names, CREDIT);
        var amount = debit != null && credit != null ? null : find(names, AMOUNT);
        return new Columns(
                find(names, DATE),
                find(names, ACCOUNT),
                find(names, LABEL),
                amount,
                amount == null ? debit : null,
                amount == null ? credit : null);
    }

    private static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static @Nullable Integer find(List<String> names, Pattern wanted) {
        return IntStream.range(0, names.size())
                .filter(column -> wanted.matcher(names.get(column)).matches())
                .boxed()
                .findFirst()
                .orElse(null);
    }

    /// As somebody chose them; notes every fault at its field.
    static Columns read(Fields fields, int count) {
        var columns = new Columns(
                fields.optionalInteger("date", 0, count - 1),
                fields.optionalInteger("account", 0, count - 1),
                fields.optionalInteger("label", 0, count - 1),
                fields.optionalInteger("amount", 0, count - 1),
                fields.optionalInteger("debit", 0, count - 1),
                fields.optionalInteger("credit", 0, count - 1));
        columns.check(fields);
        return columns;
    }

    /// Whether rows can be read with them.
    boolean isWhole() {
        return date != null && account != null && label != null && (amount != null || isBoth());
    }

    private boolean isBoth() {
        return debit != null && credit != null;
    }

    /// Notes what is missing or said twice.
    void check(Fields fields) {
        if (date == null) fields.fault("date", "fault.required");
        if (account == null) fields.fault("account", "fault.required");
        if (label == null) fields.fault("label", "fault.required");
        if (amount == null && !isBoth()) fields.fault("amount", "ledger.fault.amount-or-both");
        if (amount != null && (debit != null || credit != null)) fields.fault("amount", "ledger.fault.amount-twice");
    }

    @Nullable
    Integer of(String name) {
        return switch (name) {
            case "date" -> date;
            case "account" -> account;
            case "label" -> label;
            case "amount" -> amount;
            case "debit" -> debit;
            case "credit" -> credit;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
