package amie.server.sheet;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The greatest gross pay that the cost of each job allows, found by halves, as [amie.model.budget.Payroll] finds it;
/// with it what a little more or less gross pay costs, and the payroll tax. A job is a column, one more worker the
/// last.
///
/// @param first the row of the titles
record GrossPage(Words words, Page page, int jobs, int first) {
    /// Of cents: twice the greatest is beyond four ceilings at full time.
    private static final int BITS = 21;

    private static final int HALF_HOURS = 1;
    private static final int MONTHS = 2;
    private static final int COST = 3;
    private static final int YEAR = 4;
    private static final int MINIMUM = 5;
    private static final int HIGHEST = 6;
    private static final int GROSS = 7;
    private static final int[] PERCENT = {90, 99, 101, 110};
    private static final int FIRST_TRIAL = GROSS + PERCENT.length + 4;

    static void write(Words words, Book book, int jobs) {
        int[] widths = IntStream.rangeClosed(0, jobs + 1)
                .map(column -> column == 0 ? 100 : 30)
                .toArray();
        var page = book.page(words.t("sheet.gross"), widths);
        page.title(words.t("sheet.gross.title"));
        page.next().text(0, words.t("sheet.gross.what"));
        page.next();
        new GrossPage(words, page, jobs, page.row() + 1).write();
    }

    private void write() {
        page.next().text(0, Style.HEADING, words.t("simulator.job.title"));
        for (var job = 1; job <= jobs; job++) page.formula(job, Style.HEADING_END, index("titles", job));
        page.text(jobs + 1, Style.HEADING_END, words.t("sheet.another.row"));
        taken();
        found();
        for (var percent : PERCENT) changed(percent);
        tax();
        page.next();
        page.heading(words.t("sheet.gross.trials"));
        for (var bit = 0; bit < BITS; bit++) half(bit);
    }

    private static String index(String what, int job) {
        return Rows.guarded("INDEX({jobs." + what + "};" + job + ")");
    }

    private void taken() {
        given("sheet.job.half-hours", "half-hours", "{another.half-hours}");
        given("simulator.job.months", "months", "{last.months}");
        given("sheet.job.season", "costs", "{another.cost}");
        row(
                words.t("sheet.gross.year"),
                Style.NUMBER,
                job -> "IF(" + at(HALF_HOURS, job) + "=0;0;ROUND(12*" + at(COST, job) + "/" + at(MONTHS, job) + ";0))");
        row(words.t("sheet.job.minimum"), Style.EURO, job -> pay("", job).minimum());
        row(words.t("sheet.job.highest"), Style.EURO, job -> pay("", job).highest());
    }

    private void given(String key, String what, String another) {
        page.next().text(0, words.t(key));
        for (var job = 1; job <= jobs; job++) page.formula(job, Style.NUMBER, index(what, job));
        page.formula(jobs + 1, Style.NUMBER, Rows.guarded(another));
    }

    private void found() {
        row(words.t("sheet.gross.found"), Style.EURO, job -> {
            var halfHours = at(HALF_HOURS, job);
            var cost = at(YEAR, job);
            return "IF(OR(" + halfHours + "=0;" + halfHours + ">2*{rule.full-time});\"\";IF(OR(" + cost + "<"
                    + year(at(MINIMUM, job), job) + ";" + cost + ">" + year(at(HIGHEST, job), job) + ");\"\";"
                    + at(FIRST_TRIAL + BITS - 1, job) + "/100))";
        });
        page.namedAcross(1, jobs, "gross");
    }

    /// In proportion where the formula knows no gross pay or no cost; words below the minimum wage.
    private void changed(int percent) {
        row(words.t("sheet.gross.at", percent), job -> {
            var gross = "ROUND(" + at(GROSS, job) + "*" + percent + "/100;2)";
            var cost = "ROUND(100*" + pay(gross, job).cost() + ";0)*" + at(MONTHS, job);
            var proportion = "ROUND(" + at(COST, job) + "*" + percent + "/100;0)";
            return "IF(" + at(GROSS, job) + "=\"\";" + proportion + ";IF(" + gross + "<" + at(MINIMUM, job) + ";"
                    + Book.quoted(words.t("sheet.gross.below")) + ";IF(" + gross + ">" + at(HIGHEST, job) + ";"
                    + proportion + ";" + cost + ")))";
        });
        page.namedAcross(1, jobs, "gross." + percent);
    }

    /// In cents.
    private void tax() {
        row(words.t("sheet.gross.tax"), job -> {
            var pay = "(" + at(GROSS, job) + "*" + at(MONTHS, job) + ")";
            return "IF(" + at(HALF_HOURS, job) + "=0;0;IF(" + at(GROSS, job) + "=\"\";\"\";ROUND(100*(" + pay
                    + "*{rule.tax-rate}+MAX(0;" + pay + "-{rule.tax-limit-first})*{rule.tax-added-first}+MAX(0;" + pay
                    + "-{rule.tax-limit-second})*{rule.tax-added-second});0)))";
        });
        page.namedAcross(1, jobs, "taxes").named(jobs + 1, "another.tax");
    }

    /// Adds half as much as the trial before, if the cost of a year allows it.
    private void half(int bit) {
        int more = 1 << (BITS - 1 - bit);
        row(words.t("sheet.gross.trial", bit + 1), job -> {
            var before = bit == 0 ? "0" : at(FIRST_TRIAL + bit - 1, job);
            var tried = "((" + before + "+" + more + ")/100)";
            return before + "+IF(ROUND(100*" + tried + ";0)>ROUND(100*" + at(HIGHEST, job) + ";0);0;IF("
                    + year(tried, job) + "<=" + at(YEAR, job) + ";" + more + ";0))";
        });
    }

    private String year(String gross, int job) {
        return "ROUND(1200*" + pay(gross, job).cost() + ";0)";
    }

    private PayFormula pay(String gross, int job) {
        return new PayFormula(gross, at(HALF_HOURS, job));
    }

    private String at(int row, int job) {
        return Page.at(job, first + row);
    }

    private void row(String text, IntFunction<String> formula) {
        row(text, Style.NUMBER, formula);
    }

    private void row(String text, Style style, IntFunction<String> formula) {
        page.next().text(0, text);
        for (var job = 1; job <= jobs + 1; job++) page.formula(job, style, Rows.guarded(formula.apply(job)));
    }
}
