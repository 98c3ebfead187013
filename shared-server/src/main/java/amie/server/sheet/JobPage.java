package amie.server.sheet;

import java.util.List;

/// From the pay of each job to its cost and to the half-days that it can work.
final class JobPage {
    private static final String MINIMUM = "{rule.minimum-hourly}*%w*52/12";
    private static final String CEILING = "{rule.social-ceiling}*%w/{rule.full-time}";

    private JobPage() {}

    static void write(Words words, Book book, List<EntryPage.Row> jobs) {
        var page = book.page(words.t("sheet.jobs"), 60, 25, 20, 30, 30, 25, 30, 35, 25, 60);
        page.heading(
                words.t("simulator.job.title"),
                words.t("sheet.job.half-hours"),
                words.t("simulator.job.months"),
                words.t("sheet.job.minimum"),
                words.t("sheet.job.ceiling"),
                words.t("sheet.job.reduction"),
                words.t("sheet.job.month"),
                words.t("sheet.job.season"),
                words.t("sheet.job.half-days"),
                words.t("sheet.job.remark"));
        int first = page.row() + 1;
        for (var job : jobs) write(words, page, job);
        page.named(1, first, "jobs.half-hours")
                .named(2, first, "jobs.months")
                .named(7, first, "jobs.costs")
                .named(8, first, "jobs.half-days");
    }

    private static void write(Words words, Page page, EntryPage.Row job) {
        page.next();
        var row = page.row() + 1;
        put(page, 0, job, "IF(%t=\"\";\"\";%t)");
        put(page, 1, job, "ROUND(2*N(%w);0)");
        put(page, 2, job, "ROUND(N(%m);0)");
        put(page, 3, job, "ROUNDUP(ROUND(1000000*" + MINIMUM + ";0)/10000;0)/100");
        put(page, 4, job, CEILING);
        put(page, 5, job, reduction());
        put(page, 6, job, month().replace("%r", "F" + row).replace("%c", "E" + row));
        put(page, 7, job, "IF(N(%g)>0;ROUND(100*G" + row + ";0)*C" + row + ";ROUND(100*N(%e);0))");
        put(page, 8, job, "INT({rule.half-days}*B" + row + "*C" + row + "/(24*{rule.full-time}))");
        put(page, 9, job, remark(words).replace("%l", "D" + row).replace("%c", "E" + row));
    }

    /// Share of gross pay (Code de la sécurité sociale, L241-13).
    private static String reduction() {
        var end = "{rule.reduction-end}*" + MINIMUM;
        var share =
                "{rule.reduction-base}+{rule.reduction-slope}*POWER((" + end + "/%g-1)/2;{rule.reduction-quarters}/4)";
        return "IF(N(%g)<=0;0;IF(%g>=" + end + ";0;ROUND(MIN({rule.reduction-most};" + share + ");4)))";
    }

    private static String month() {
        return "IF(N(%g)<=0;0;ROUND(%g*(1+{rule.contributions})+{rule.health}-%g*%r"
                + "+IF(%g>%c;%g*{rule.above-whole}+(%g-%c)*{rule.above-excess};0);2))";
    }

    private static String remark(Words words) {
        return "IF(N(%g)<=0;\"\";IF(%g<%l;" + quoted(words.t("sheet.job.below"))
                + ";IF(OR(%w>{rule.full-time};%g>{rule.ceilings}*%c);" + quoted(words.t("sheet.job.outside"))
                + ";\"\")))";
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void put(Page page, int column, EntryPage.Row job, String formula) {
        page.formula(
                column,
                formula.replace("%t", job.title())
                        .replace("%w", job.weekly())
                        .replace("%m", job.months())
                        .replace("%g", job.gross())
                        .replace("%e", job.cost()));
    }
}
