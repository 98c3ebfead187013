package amie.server.simulator;

import amie.model.budget.Accounts;
import amie.server.web.Fields;
import amie.server.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The fields of a form: its filled rows, and empty ones to add, so that it works without JavaScript.
public record InputRows(
        Fields form, List<Fields> jobs, List<Fields> lines, List<Fields> newJobs, List<Fields> newLines) {
    private static final int NEW_JOBS = 1;
    private static final int NEW_LINES = 3;

    static InputRows of(Fields form) {
        var jobs = new ArrayList<>(form.rows("jobs", InputForm.MOST_JOBS));
        if (jobs.isEmpty()) jobs.add(form.under("jobs.0"));
        var lines = form.rows("lines", InputForm.MOST_LINES);
        return new InputRows(
                form,
                jobs,
                lines,
                more(form, "jobs", jobs, Math.min(NEW_JOBS, InputForm.MOST_JOBS - jobs.size())),
                more(form, "lines", lines, Math.min(NEW_LINES, InputForm.MOST_LINES - lines.size())));
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

    private static List<Fields> more(Fields form, String field, List<Fields> rows, int count) {
        var next = rows.isEmpty() ? 0 : 1 + number(rows.getLast().path(""));
        return IntStream.range(next, next + count)
                .mapToObj(number -> form.under(field + "." + number))
                .toList();
    }

    /// Of `jobs.2.` it is 2.
    static int number(String path) {
        return Integer.parseInt(path.substring(path.indexOf('.') + 1, path.length() - 1));
    }
}
