package amie.server.sheet;

import static amie.server.sheet.MonthPage.MONTHS;

/// What is left at the end of each month, for each month in which employment may begin.
record HiringPage(Words words, Page page) {
    private static final int LOWEST = MONTHS + 1;

    static void write(Words words, Book book) {
        var page = book.page(words.t("sheet.hirings"), 78, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 22);
        new HiringPage(words, page).write();
    }

    private void write() {
        page.title(words.t("sheet.hirings.title"));
        page.next().text(0, words.t("sheet.hirings.what"));
        page.next();
        names();
        page.text(LOWEST, Style.HEADING_END, words.t("sheet.hiring.lowest"));
        page.text(LOWEST + 1, Style.HEADING_END, words.t("sheet.hiring.fits"));
        int first = page.row() + 1;
        for (var hired = 1; hired <= MONTHS; hired++) hired(hired);
        page.named(0, first, "hiring.months").named(LOWEST + 1, first, "hiring.fits");
        page.next();
        page.heading(words.t("sheet.hiring.steps"));
        withoutPay();
        pay();
        paid();
    }

    private void names() {
        page.next().text(0, Style.HEADING, words.t("sheet.hiring.month"));
        for (var month = 1; month <= MONTHS; month++) page.formula(month, Style.HEADING_END, "{month." + month + "}");
    }

    private void hired(int hired) {
        page.next();
        put(0, Style.PLAIN, "{month." + hired + "}");
        for (var month = 1; month <= MONTHS; month++) {
            var paid = month < hired ? "" : "-{paid." + (month - hired + 1) + "}";
            put(month, Style.EURO, "ROUND({unpaid." + month + "}" + paid + ";2)");
        }
        var row = page.row();
        var all = "[" + local(1, row) + ":" + local(MONTHS, row) + "]";
        put(LOWEST, Style.EURO, "MIN(" + all + ")");
        put(LOWEST + 1, Style.NUMBER, "IF(" + page.here(LOWEST) + ">=0;1;0)");
    }

    private static String local(int column, int row) {
        var cell = Page.at(column, row);
        return cell.substring(1, cell.length() - 1);
    }

    /// What comes in and what runs, up to each month.
    private void withoutPay() {
        page.next().text(0, words.t("sheet.hiring.unpaid"));
        for (var month = 1; month <= MONTHS; month++) {
            var before = month == 1 ? "" : page.here(month - 1) + "+";
            put(
                    month,
                    Style.EURO,
                    "ROUND(" + before + "{month.parts." + month + "}+{month.other." + month + "}-{month.running."
                            + month + "};2)");
            page.named(month, "unpaid." + month);
        }
    }

    /// Of each month after hiring. A job that lasts as long as the season goes on; a shorter one ends after its months.
    private void pay() {
        page.next().text(0, words.t("sheet.hiring.pay"));
        var months = "({jobs.months}+({jobs.months}=0))";
        for (var since = 0; since < MONTHS; since++) {
            var index = "MOD(" + since + ";" + months + ")";
            var due = "(({jobs.months}={season})+({jobs.months}<>{season})*(" + since + "<{jobs.months}))";
            put(
                    since + 1,
                    Style.EURO,
                    "SUMPRODUCT(" + due + "*(INT({jobs.costs}*(" + index + "+1)/" + months + ")-INT({jobs.costs}*"
                            + index + "/" + months + ")))/100");
        }
        page.namedAcross(1, MONTHS, "hiring.pay");
    }

    private void paid() {
        int above = page.row();
        page.next().text(0, words.t("sheet.hiring.paid"));
        for (var month = 1; month <= MONTHS; month++) {
            var before = month == 1 ? "" : page.here(month - 1) + "+";
            put(month, Style.EURO, "ROUND(" + before + Page.at(month, above) + ";2)");
            page.named(month, "paid." + month);
        }
    }

    private void put(int column, Style style, String formula) {
        page.formula(column, style, Rows.guarded(formula));
    }
}
