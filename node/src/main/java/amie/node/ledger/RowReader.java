package amie.node.ledger;

import amie.model.Fault;
import amie.model.Lang;
import amie.model.Money;
import amie.node.edge.Filled;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a file as entries of a season; each fault of a row is told.
record RowReader(Columns columns, int year) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");

    Judged read(CsvText.Row row) {
        var broken = broken(row);
        if (!broken.isEmpty()) return new Judged.Faulty(row.line(), broken);
        var account = cell(row, columns.account()).replace(" ", "");
        if (account.matches("[1-589]\\d+")) return new Judged.Left(row.line(), account);
        var faults = new ArrayList<Fault>();
        var date = date(cell(row, columns.date()), faults);
        if (!EntryForm.ACCOUNT.matcher(account).matches())
            faults.add(account.isEmpty() ? required("account") : Fault.of("account", "ledger.fault.account"));
        var label = label(cell(row, columns.label()), faults);
        var amount = amount(row, account, faults);
        if (!faults.isEmpty() || date == null || amount == null) return new Judged.Faulty(row.line(), faults);
        return new Judged.Sound(row.line(), new EntryDraft(date, account, label, amount));
    }

    /// A cell of two lines may hold rows that a quotation mark swallowed.
    private List<Fault> broken(CsvText.Row row) {
        return Columns.NAMES.stream()
                .filter(name -> isBroken(row, columns.of(name)))
                .map(name -> Fault.of(name, "ledger.fault.line-break"))
                .toList();
    }

    private static boolean isBroken(CsvText.Row row, @Nullable Integer column) {
        return column != null && row.breaks(column);
    }

    private static String cell(CsvText.Row row, @Nullable Integer column) {
        return column == null ? "" : row.cell(column);
    }

    private @Nullable LocalDate date(String text, List<Fault> faults) {
        if (text.isEmpty()) {
            faults.add(required("date"));
            return null;
        }
        try {
            var date = day(text);
            if (date != null && date.getYear() == year) return date;
            faults.add(
                    date == null
                            ? Fault.of("date", "ledger.fault.date")
                            : Fault.of("date", "ledger.fault.year", Integer.toString(year)));
        } catch (DateTimeException noSuchDay) {
            faults.add(Fault.of("date", "ledger.fault.date"));
        }
        return null;
    }

    /// Day before month, as in France, or year, month, day; null if it is neither.
    private static @Nullable LocalDate day(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        var french = FRENCH.matcher(text);
        if (!french.matches()) return null;
        int year = number(french.group(3));
        return LocalDate.of(year < 100 ? 2000 + year : year, number(french.group(2)), number(french.group(1)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// As a form reads it, so that no file brings in what a form refuses.
    private static String label(String text, List<Fault> faults) {
        var entered = new Filled(Lang.FR).put("label", text).form();
        var label = entered.text("label", EntryForm.LONGEST_LABEL);
        faults.addAll(entered.faults());
        return label;
    }

    /// A charge is what was debited, income what was credited.
    private @Nullable Money amount(CsvText.Row row, String account, List<Fault> faults) {
        var amount = columns.amount() != null
                ? money("amount", cell(row, columns.amount()), faults)
                : difference(row, account, faults);
        if (amount == null) return null;
        var most = EntryForm.MOST;
        if (amount.cents() == 0) faults.add(Fault.of("amount", "ledger.fault.zero"));
        else if (Math.abs(amount.cents()) > most.cents()) faults.add(Fault.of("amount", "ledger.fault.large"));
        else return amount;
        return null;
    }

    private @Nullable Money difference(CsvText.Row row, String account, List<Fault> faults) {
        var debit = cell(row, columns.debit());
        var credit = cell(row, columns.credit());
        if (debit.isEmpty() && credit.isEmpty()) {
            faults.add(required("amount"));
            return null;
        }
        var out = debit.isEmpty() ? Money.ZERO : money("debit", debit, faults);
        var in = credit.isEmpty() ? Money.ZERO : money("credit", credit, faults);
        if (out == null || in == null) return null;
        return account.startsWith("6") ? out.minus(in) : in.minus(out);
    }

    private static @Nullable Money money(String column, String text, List<Fault> faults) {
        var amount = WrittenAmount.read(text);
        if (text.isEmpty()) faults.add(required(column));
        else if (amount == null) faults.add(Fault.of(column, "ledger.fault.number"));
        return amount;
    }

    private static Fault required(String column) {
        return Fault.of(column, "fault.required");
    }
}
