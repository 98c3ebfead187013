package amie.node.ledger;

import amie.model.Lang;
import amie.model.Money;
import amie.node.edge.Filled;
import amie.server.web.Fields;
import amie.server.web.Figures;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/// An entry as it is entered, in a form or in JSON.
final class EntryForm {
    static final Pattern ACCOUNT = Pattern.compile("[67][0-9]{2,7}");
    static final int LONGEST_LABEL = 200;
    static final Money MOST = Money.euros(100_000_000);

    private EntryForm() {}

    /// Notes every fault at its field.
    static EntryDraft read(Fields fields, int year) {
        var date = fields.date("date");
        var account = fields.text("account", 8);
        var label = fields.text("label", LONGEST_LABEL);
        var amount = fields.money("amount", Money.ZERO.minus(MOST), MOST);
        if (fields.faultsOf("date").isEmpty() && date.getYear() != year)
            fields.fault("date", "ledger.fault.year", Integer.toString(year));
        if (fields.faultsOf("account").isEmpty() && !ACCOUNT.matcher(account).matches())
            fields.fault("account", "ledger.fault.account");
        if (fields.faultsOf("amount").isEmpty() && amount.cents() == 0) fields.fault("amount", "ledger.fault.zero");
        return new EntryDraft(date, account, label, amount);
    }

    static Fields blank(Lang reader, LocalDate day) {
        return new Filled(reader)
                .put("date", day)
                .put("once", UUID.randomUUID().toString())
                .form();
    }

    static Fields of(Entry entry, Lang reader) {
        var draft = entry.draft();
        return new Filled(reader)
                .put("version", entry.version())
                .put("date", draft.date())
                .put("account", draft.account())
                .put("label", draft.label())
                .put("amount", Figures.number(reader, draft.amount().amount()))
                .form();
    }
}
