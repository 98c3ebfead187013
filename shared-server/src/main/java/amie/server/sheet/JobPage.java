package amie.server.sheet;

import java.util.List;

/// From the pay of each job to its cost and to the half-days that it can work.
///
/// Nothing here waits for the entries to be sound, for the remarks beside them look here.
record JobPage(Words words, Page page) {
    static void write(Words words, Book book, List<JobEntries.Row> jobs) {
        new JobPage(words, book.page(words.t("sheet.jobs"), 60, 30, 26, 34, 38, 36, 30, 34, 38, 30)).write(jobs);
    }

    private void write(List<JobEntries.Row> jobs) {
        page.title(words.t("sheet.jobs"));
        page.next().text(0, words.t("sheet.jobs.means"));
        page.next();
        page.heading(
                words.t("simulator.job.title"),
                words.t("sheet.job.half-hours"),
                words.t("simulator.job.months"),
                words.t("sheet.job.minimum"),
                words.t("sheet.job.highest"),
                words.t("sheet.job.counts"),
                words.t("sheet.job.reduction"),
                words.t("sheet.job.month"),
                words.t("sheet.job.season"),
                words.t("sheet.job.half-days"));
        int first = page.row() + 1;
        for (var number = 0; number < jobs.size(); number++) job(number, jobs.get(number));
        page.named(0, first, "jobs.titles")
                .named(1, first, "jobs.half-hours")
                .named(2, first, "jobs.months")
                .named(8, first, "jobs.costs")
                .named(9, first, "jobs.half-days");
    }

    private void job(int number, JobEntries.Row job) {
        page.next();
        var halfHours = page.here(1);
        var gross = page.here(5);
        var pay = new PayFormula(gross, halfHours);
        var given = "N(" + job.gross() + ")";
        var months = job.months();
        put(0, Style.PLAIN, "IF(ISBLANK(" + job.title() + ");\"\";" + job.title() + ")");
        put(1, Style.NUMBER, "MAX(0;ROUND(2*N(" + job.weekly() + ");0))");
        put(
                2,
                Style.NUMBER,
                "IF(" + halfHours + "=0;0;IF(ISBLANK(" + months + ");{season};MIN({season};MAX(1;ROUND(N(" + months
                        + ");0)))))");
        put(3, Style.EURO, pay.minimum());
        put(4, Style.EURO, pay.highest());
        put(5, Style.EURO, "IF(" + given + ">0;MAX(ROUND(" + given + ";2);" + page.here(3) + ");0)");
        put(6, Style.NUMBER, "IF(" + gross + "=0;0;" + pay.reduction() + ")");
        put(7, Style.EURO, "IF(" + gross + "=0;0;" + pay.cost(page.here(6)) + ")");
        var cost = "ROUND(100*" + page.here(7) + ";0)*" + page.here(2);
        put(8, Style.NUMBER, "IF(" + gross + ">0;" + cost + ";ROUND(100*N(" + job.cost() + ");0))");
        put(9, Style.NUMBER, "INT({rule.half-days}*" + halfHours + "*" + page.here(2) + "/(24*{rule.full-time}))");
        page.named(3, "job." + number + ".minimum")
                .named(4, "job." + number + ".highest")
                .named(8, "job." + number + ".cost");
    }

    private void put(int column, Style style, String formula) {
        page.formula(column, style, formula);
    }
}
