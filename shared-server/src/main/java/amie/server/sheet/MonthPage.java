package amie.server.sheet;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Twelve months of cash: what comes in, what goes out, what is left.
record MonthPage(Words words, Page page) {
    static final int MONTHS = 12;

    static void write(Words words, Book book) {
        var page = book.page(words.t("sheet.months"), 40, 38, 35, 35, 35, 35, 38);
        new MonthPage(words, page).write();
    }

    private void write() {
        page.title(words.t("simulator.first-year"));
        page.next().text(0, words.t("sheet.months.what"));
        page.next();
        page.heading(
                words.t("sheet.month.number"),
                words.t("sheet.month.civil"),
                words.t("sheet.month.parts"),
                words.t("sheet.month.other"),
                words.t("chart.launch.pay"),
                words.t("chart.launch.running"),
                words.t("chart.launch.balance"));
        int first = page.row() + 1;
        for (var month = 1; month <= MONTHS; month++) month(month);
        page.named(6, first, "balances");
        page.next();
        line("sheet.month.advance", "MAX(0;-MIN({balances}))");
        line("sheet.month.reserve", ResultPage.RESERVE);
    }

    private void line(String key, String formula) {
        page.next().text(0, words.t(key)).formula(6, Style.EURO, Rows.guarded(formula));
    }

    /// All in euros; slices of a year add up to the year to the cent.
    private void month(int month) {
        page.next().text(0, words.t("sheet.month.nth", month)).named(1, "month." + month);
        put(1, Style.PLAIN, "CHOOSE(MOD({opening}+" + month + "-2;12)+1;" + names() + ")");
        var every = "(12/{instalments})";
        var turn = "INT((" + month + "-1)/" + every + ")";
        var instalment = slice("{price-cents}*{parts}", turn, "{instalments}");
        put(2, Style.EURO, "IF(MOD(" + month + "-1;" + every + ")=0;" + instalment + ";0)");
        put(3, Style.EURO, slice("{other-cents}", "(" + month + "-1)", "12"));
        put(4, Style.EURO, "IF(" + month + "<{hiring};0;INDEX({hiring.pay};" + month + "-{hiring}+1))");
        put(5, Style.EURO, slice("{running-cents}", "(" + month + "-1)", "12"));
        var before = month == 1 ? "" : Page.at(6, page.row() - 1) + "+";
        put(
                6,
                Style.EURO,
                "ROUND(" + before + page.here(2) + "+" + page.here(3) + "-" + page.here(4) + "-" + page.here(5)
                        + ";2)");
        page.named(2, "month.parts." + month).named(3, "month.other." + month).named(5, "month.running." + month);
    }

    private String names() {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> Book.quoted(words.t("month." + month)))
                .collect(Collectors.joining(";"));
    }

    private void put(int column, Style style, String formula) {
        page.formula(column, style, Rows.guarded(formula));
    }

    static String slice(String whole, String index, String count) {
        return "(INT(" + whole + "*(" + index + "+1)/" + count + ")-INT(" + whole + "*" + index + "/" + count
                + "))/100";
    }
}
