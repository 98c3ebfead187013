package amie.server.sheet;

import amie.model.Money;
import amie.model.budget.LaunchYear.Schedule;
import amie.model.budget.Payroll;
import amie.server.simulator.Inputs;
import amie.server.simulator.Inputs.Job;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sheet in which people write; each other one follows from it.
record EntryPage(Words words, Payroll payroll, LocalDate day) {
    /// Rows that are free for more.
    private static final int FREE_JOBS = 3;

    private static final int FREE_LINES = 6;

    /// Where each job is written.
    record Row(String title, String weekly, String months, String gross, String cost) {}

    /// @return the row of each job, the free ones included
    List<Row> write(Book book, String title, Inputs inputs, Schedule schedule) {
        var page = book.page(words.t("sheet.entries"), 105, 40, 40, 40, 45);
        page.heading(title);
        page.next().text(0, words.t("sheet.entries.what"));
        page.next();
        var formula = inputs.formula();
        value(page, "parts", "simulator.parts", inputs.parts());
        value(page, "price", "simulator.price", euros(formula.price()));
        value(page, "launch", "simulator.launchPrice", euros(formula.launchPrice()));
        value(page, "secondment", "simulator.secondment", formula.secondment().inDays());
        value(page, "collective", "simulator.collective", formula.collective().inDays());
        value(page, "ceiling", "simulator.ceiling", euros(inputs.ceiling()));
        value(page, "season", "simulator.months", inputs.months());
        value(page, "opening", "sheet.opening", schedule.opening());
        value(page, "hiring", "sheet.hiring", schedule.hiring());
        value(page, "instalments", "sheet.instalments", schedule.instalments());
        var jobs = jobs(page, inputs);
        lines(page, inputs);
        return jobs;
    }

    private void value(Page page, String name, String key, Object value) {
        page.next().text(0, words.t(key)).entry(1, value).named(1, name);
    }

    private List<Row> jobs(Page page, Inputs inputs) {
        page.next();
        page.heading(
                words.t("simulator.job.title"),
                words.t("simulator.job.weekly"),
                words.t("simulator.job.months"),
                words.t("simulator.job.gross"),
                words.t("simulator.job.employerCost"));
        var rows = new ArrayList<Row>();
        for (var job : inputs.jobs()) {
            page.next()
                    .entry(0, job.title())
                    .entry(1, job.weekly().inHours())
                    .entry(2, job.months())
                    .entry(3, gross(job))
                    .entry(4, euros(job.employerCost()));
            rows.add(row(page));
        }
        for (var i = 0; i < FREE_JOBS; i++) {
            page.next();
            for (var column = 0; column < 5; column++) page.entry(column, null);
            rows.add(row(page));
        }
        page.next().text(0, words.t("sheet.jobs.what"));
        return rows;
    }

    private static Row row(Page page) {
        int row = page.row();
        return new Row(
                page.address(0, row),
                page.address(1, row),
                page.address(2, row),
                page.address(3, row),
                page.address(4, row));
    }

    /// Gross pay only if its cost today is what was kept: otherwise the sheet would say something else than the page.
    private @Nullable BigDecimal gross(Job job) {
        var gross = job.grossPerMonth();
        if (gross == null) return null;
        boolean holds = payroll.employerCost(gross, job.weekly(), day) instanceof Payroll.Known(var perMonth)
                && perMonth.times(job.months()).equals(job.employerCost());
        return holds ? euros(gross) : null;
    }

    private void lines(Page page, Inputs inputs) {
        page.next();
        page.heading(
                words.t("simulator.line.label"), words.t("simulator.line.account"), words.t("simulator.line.amount"));
        int first = page.row() + 1;
        for (var line : inputs.lines())
            page.next().entry(0, line.label()).entry(1, line.account()).entry(2, euros(line.amount()));
        for (var i = 0; i < FREE_LINES; i++)
            page.next().entry(0, null).entry(1, null).entry(2, null);
        page.named(1, first, "line.accounts").named(2, first, "line.amounts");
        page.next().text(0, words.t("sheet.lines.what"));
    }

    private static BigDecimal euros(Money amount) {
        return amount.amount();
    }
}
