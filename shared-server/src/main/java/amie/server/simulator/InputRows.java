package amie.server.simulator;

import amie.model.budget.Accounts;
import amie.server.web.Fields;
import amie.server.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The fields of a form, its filled rows and an empty one more of each kind, so that it works without JavaScript.
public record InputRows(Fields form, List<Fields> jobs, List<Fields> lines) {
    static InputRows of(Fields form) {
        return new InputRows(form, rows(form, "jobs", InputForm.MOST_JOBS), rows(form, "lines", InputForm.MOST_LINES));
    }

    /// The accounts that a line may have, with the one that was entered.
    public List<View.Option> accounts(View v, Fields line) {
        var entered = line.entered("account");
        var known = Stream.concat(Accounts.RUNNING.stream(), Accounts.OTHER_INCOME.stream())
                .map(account -> new View.Option(account, account + " · " + v.t("account." + account)))
                .toList();
        if (entered.isBlank()
                || known.stream().anyMatch(option -> option.value().equals(entered))) return known;
        return Stream.concat(known.stream(), Stream.of(new View.Option(entered, entered)))
                .toList();
    }

    private static List<Fields> rows(Fields form, String field, int most) {
        var rows = new ArrayList<>(form.rows(field, most));
        var next = rows.isEmpty() ? 0 : 1 + number(rows.getLast().path(""));
        if (rows.size() < most) rows.add(form.under(field + "." + next));
        return rows;
    }

    /// Of `jobs.2.` it is 2.
    private static int number(String path) {
        return Integer.parseInt(path.substring(path.indexOf('.') + 1, path.length() - 1));
    }
}
