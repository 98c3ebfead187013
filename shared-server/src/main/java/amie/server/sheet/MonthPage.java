package amie.server.sheet;

/// The first year month by month: what comes in, what goes out, what is left.
final class MonthPage {
    private static final int MONTHS = 12;

    private MonthPage() {}

    static void write(Words words, Book book) {
        var page = book.page(words.t("sheet.months"), 25, 30, 35, 35, 35, 35, 35);
        page.heading(
                words.t("sheet.month.number"),
                words.t("sheet.month.civil"),
                words.t("sheet.month.parts"),
                words.t("sheet.month.other"),
                words.t("chart.launch.pay"),
                words.t("chart.launch.running"),
                words.t("chart.launch.balance"));
        int first = page.row() + 1;
        for (var month = 1; month <= MONTHS; month++) month(page, month);
        page.named(6, first, "balances");
        page.next();
        line(page, words.t("sheet.month.advance"), "MAX(0;-MIN({balances}))");
        line(page, words.t("sheet.month.reserve"), ResultPage.RESERVE);
    }

    private static void line(Page page, String text, String formula) {
        page.next().text(0, text).formula(6, formula);
    }

    /// All in euros; slices of a year add up to the year to the cent.
    private static void month(Page page, int month) {
        page.next();
        int row = page.row() + 1;
        var every = "(12/{instalments})";
        var turn = "INT((" + month + "-1)/" + every + ")";
        page.formula(0, row + "-1");
        page.formula(1, "MOD({opening}+" + month + "-2;12)+1");
        page.formula(
                2,
                "IF(MOD(" + month + "-1;" + every + ")=0;" + slice("{launch-cents}*{parts}", turn, "{instalments}")
                        + ";0)");
        page.formula(3, slice("{other-cents}", "(" + month + "-1)", "12"));
        page.formula(4, pay(month));
        page.formula(5, slice("{running-cents}", "(" + month + "-1)", "12"));
        var before = month == 1 ? "0" : "G" + (row - 1);
        page.formula(6, "ROUND(" + before + "+C" + row + "+D" + row + "-E" + row + "-F" + row + ";2)");
    }

    private static String slice(String whole, String index, String count) {
        return "(INT(" + whole + "*(" + index + "+1)/" + count + ")-INT(" + whole + "*" + index + "/" + count
                + "))/100";
    }

    /// A job that lasts as long as the season goes on; a shorter one ends after its months.
    private static String pay(int month) {
        var since = "(" + month + "-{hiring})";
        var months = "({jobs.months}+({jobs.months}=0))";
        var index = "MOD(" + since + ";" + months + ")";
        var due = "((" + since + ">=0)*(({jobs.months}={season})+({jobs.months}<>{season})*(" + since
                + "<{jobs.months})))";
        return "SUMPRODUCT(" + due + "*(INT({jobs.costs}*(" + index + "+1)/" + months + ")-INT({jobs.costs}*" + index
                + "/" + months + ")))/100";
    }
}
