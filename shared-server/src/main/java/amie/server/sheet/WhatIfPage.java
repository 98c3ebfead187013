package amie.server.sheet;

/// What would become of a plan with one more worker.
record WhatIfPage(Words words, Page page) {
    static void write(Words words, Book book) {
        var page = book.page(words.t("sheet.what-if"), 96, 36, 36, 36, 36, 36, 36, 28);
        var whatIf = new WhatIfPage(words, page);
        whatIf.another();
        new ChangePage(words, page).write();
        whatIf.steps();
    }

    private void another() {
        page.title(words.t("sheet.another.title"));
        page.next();
        page.heading("", words.t("sheet.another.now"), words.t("sheet.another.next"));
        row(
                "sheet.another.hours",
                Style.NUMBER,
                "SUM({jobs.half-hours})/2",
                "(SUM({jobs.half-hours})+{another.half-hours})/2");
        var halfDays = "{half-days}+{another.half-days}";
        var toCover = "{to-cover}+{another.cost}";
        row("figure.capacity", Style.NUMBER, "{half-days}/2", "(" + halfDays + ")/2");
        row("figure.costs", Style.EURO, "{cost-cents}/100", "({cost-cents}+{another.cost})/100");
        row("figure.break-even", Style.NUMBER, "{break-even}", ResultPage.breakEven(toCover));
        page.named(2, "next.break-even");
        row("figure.most", Style.NUMBER, "{most}", ResultPage.most(halfDays));
        page.named(2, "next.most");
        row("figure.minimum-viable", Style.EURO, "{minimum-viable}", ResultPage.least(toCover, "{next.most}"));
        taxes();
        row("sheet.another.crossing", Style.NUMBER, "{vat-parts}+1", "{vat-parts}+1");
        page.next().text(0, words.t("sheet.another.leap")).formula(1, Style.STRONG, Rows.guarded(leap()));
        page.next();
    }

    private void taxes() {
        var unknown = "IF(SUMPRODUCT(ISTEXT({taxes})*1)>0;\"\";";
        row(
                "sheet.tax-before",
                Style.EURO,
                unknown + "SUM({taxes})/100)",
                unknown + "IF(ISTEXT({another.tax});\"\";(SUM({taxes})+{another.tax})/100))");
        page.named(1, "tax.before").named(2, "next.tax-before");
        row("sheet.tax-due", Style.EURO, due("{tax.before}"), due("{next.tax-before}"));
        page.named(1, "tax.due");
    }

    private static String due(String before) {
        return "IF(" + before + "=\"\";\"\";MAX(0;ROUND(" + before + "-{rule.tax-allowance};2)))";
    }

    private String leap() {
        return "IF({next.break-even}>{next.most};" + said("CLOSED") + ";IF({next.break-even}-{most}>1;" + said("GAP")
                + ";" + said("NONE") + "))";
    }

    private String said(String leap) {
        return Book.quoted(words.t("sheet.another." + leap));
    }

    private void row(String key, Style style, String now, String next) {
        page.next()
                .text(0, Style.WRAPPED, words.t(key))
                .formula(1, style, Rows.guarded(now))
                .formula(2, style, Rows.guarded(next));
    }

    /// The last job with other hours at the same hourly pay; in proportion where the formula cannot tell.
    private void steps() {
        page.next();
        page.heading(words.t("sheet.what-if.steps"));
        var rows = new Rows(words, page);
        var index = "ROW(INDEX({jobs.half-hours};1))";
        rows.step("last", "SUMPRODUCT(MAX(({jobs.half-hours}>0)*ROW({jobs.half-hours})))-" + index + "+1");
        for (var what : new String[] {"half-hours", "months", "costs", "half-days"})
            rows.step("last." + what, "INDEX({jobs." + what + "};{last})");
        rows.step("last.gross", "INDEX({gross};{last})");
        page.heading(
                words.t("sheet.variant"),
                words.t("sheet.job.half-hours"),
                words.t("sheet.gross.found"),
                words.t("sheet.job.minimum"),
                words.t("sheet.job.highest"),
                words.t("sheet.variant.proportion"),
                words.t("sheet.job.season"),
                words.t("sheet.job.half-days"));
        variant("another", "IF(ISBLANK({entry.another});{last.half-hours};ROUND(2*{entry.another};0))");
        variant("shorter", "{last.half-hours}-2");
        variant("longer", "{last.half-hours}+2");
    }

    private void variant(String name, String halfHours) {
        page.next().text(0, words.t("sheet.variant." + name));
        var hours = page.here(1);
        var gross = page.here(2);
        var pay = new PayFormula(gross, hours);
        put(1, Style.NUMBER, halfHours);
        put(2, Style.EURO, "IF({last.gross}=\"\";\"\";ROUND({last.gross}*" + hours + "/{last.half-hours};2))");
        put(3, Style.EURO, pay.minimum());
        put(4, Style.EURO, pay.highest());
        put(5, Style.NUMBER, "ROUND({last.costs}*" + hours + "/{last.half-hours};0)");
        var known = "AND({last.gross}<>\"\";" + hours + "<>{last.half-hours};" + hours + ">0;" + hours
                + "<=2*{rule.full-time};" + gross + ">=" + page.here(3) + ";" + gross + "<=" + page.here(4) + ")";
        put(6, Style.NUMBER, "IF(" + known + ";ROUND(100*" + pay.cost() + ";0)*{last.months};" + page.here(5) + ")");
        put(7, Style.NUMBER, "INT({rule.half-days}*" + hours + "*{last.months}/(24*{rule.full-time}))");
        page.named(1, name + ".half-hours").named(6, name + ".cost").named(7, name + ".half-days");
    }

    private void put(int column, Style style, String formula) {
        page.formula(column, style, Rows.guarded(formula));
    }
}
