package amie.server.sheet;

import amie.model.budget.LaunchYear;
import amie.model.budget.Payroll;
import amie.server.simulator.Inputs;
import amie.server.simulator.Inputs.Job;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows in which the jobs are written.
record JobEntries(Words words, Remarks remarks, Page page, Payroll payroll, LocalDate day) {
    /// Rows that are free for more.
    private static final int FREE = 3;

    /// Where each job is written.
    record Row(String title, String weekly, String months, String gross, String cost) {}

    /// @return the row of each job, the free ones included
    List<Row> write(Inputs inputs) {
        page.next();
        page.heading(
                words.t("simulator.job.title"),
                words.t("simulator.job.weekly"),
                words.t("sheet.job.months"),
                words.t("simulator.job.gross"),
                words.t("simulator.job.employerCost"));
        int first = page.row() + 1;
        var rows = new ArrayList<Row>();
        for (var job : inputs.jobs()) {
            var gross = gross(job);
            var cost = gross == null ? job.employerCost().amount() : null;
            rows.add(row(rows.size(), job.title(), job.weekly().inHours(), job.months(), gross, cost));
        }
        for (var i = 0; i < FREE; i++) rows.add(row(rows.size(), null, null, null, null, null));
        page.named(5, first, "remarks.jobs");
        page.next().text(0, words.t("sheet.jobs.what"));
        return rows;
    }

    private Row row(
            int number,
            @Nullable Object title,
            @Nullable Object weekly,
            @Nullable Object months,
            @Nullable Object gross,
            @Nullable Object cost) {
        page.next()
                .entry(0, Style.ENTRY, title, null)
                .entry(1, Style.ENTRY, weekly, Check.halves(words, "0.5", 48).optional())
                .entry(
                        2,
                        Style.ENTRY,
                        months,
                        Check.whole(words, 1, LaunchYear.MONTHS).optional())
                .entry(3, Style.ENTRY_EURO, gross, Check.amount(words, "0.01").optional())
                .entry(4, Style.ENTRY_EURO, cost, Check.amount(words, "0.01").optional());
        page.formula(5, Style.REMARK, remarks.job(page, number));
        return new Row(address(0), address(1), address(2), address(3), address(4));
    }

    private String address(int column) {
        return page.anywhere(column, page.row());
    }

    /// Gross pay only if its cost today is what was kept: otherwise the sheet would say something else than the page.
    private @Nullable BigDecimal gross(Job job) {
        var gross = job.grossPerMonth();
        if (gross == null) return null;
        boolean holds = payroll.employerCost(gross, job.weekly(), day) instanceof Payroll.Known(var perMonth)
                && perMonth.times(job.months()).equals(job.employerCost());
        return holds ? gross.amount() : null;
    }
}
