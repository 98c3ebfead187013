package amie.server.sheet;

/// All that the simulator tells of a plan, each as a formula with its plain sentence.
record ResultPage(Words words, Page page, Rows rows) {
    /// Pay as it is in a month of the season, running costs as in a month of the year around it.
    static final String RESERVE =
            "ROUND((12*{pay-cents}+{season}*{running-cents})*{rule.reserve-months}/(12*{season});0)/100";

    static void write(Words words, Book book) {
        var page = book.page(words.t("sheet.results"), 75, 36, 16, 195).onOnePaper();
        var results = new ResultPage(words, page, new Rows(words, page));
        results.verdict();
        results.days();
        results.prices();
        results.budget();
        results.prudence();
        results.law();
    }

    private void verdict() {
        page.title(words.t("sheet.results"));
        page.next().text(0, words.t("sheet.results.what"));
        page.next();
        page.next()
                .text(0, Style.STRONG, words.t("sheet.verdict"))
                .formula(
                        1,
                        Style.STRONG,
                        "IF({faults}>0;" + said("FAULTY") + ";IF({break-even}>{most};" + said("HOPELESS")
                                + ";IF({parts}<{break-even};" + said("TOO_FEW") + ";IF({parts}>{most};"
                                + said("TOO_MANY") + ";" + said("INSIDE") + "))))");
        var link = "\"#'" + words.t("sheet.entries") + "'.F1\"";
        page.next()
                .text(0, words.t("sheet.remarks"))
                .formula(1, Style.NUMBER, Remarks.count())
                .named(1, "remarks")
                .formula(
                        3,
                        Style.REMARK,
                        "IF({remarks}=0;\"\";HYPERLINK(" + link + ";IF({faults}>0;" + rows.said("sheet.remarks.faults")
                                + ";" + rows.said("sheet.remarks.some") + ")))");
        var holds =
                "AND(TODAY()>={rule.from};TODAY()<={rule.until};TODAY()>={rule.tax-from};TODAY()<={rule.tax-until})";
        page.next()
                .text(0, words.t("sheet.validity"))
                .formula(1, Style.PLAIN, "IF(" + holds + ";" + rows.said("sheet.validity.valid") + ";\"\")")
                .formula(3, Style.REMARK, "IF(" + holds + ";\"\";" + rows.said("sheet.validity.outside") + ")");
    }

    private String said(String standing) {
        return rows.said("sheet.verdict." + standing);
    }

    private void days() {
        rows.group(words.t("simulator.group.days"));
        figure("break-even", "", breakEven("{to-cover}"));
        figure("most", "", most("{half-days}"));
        figure("capacity", "day", "{half-days}/2");
        figure("owed", "day", "ROUNDUP({parts}*{half-days-owed}/12;0)/2");
        figure("per-part", "day", "ROUND({half-days-owed}/24;2)");
        figure("one-day", "euro", "{per-owed-day}");
        figure("sick-week", "day", "{sick-half-days}/2");
    }

    static String breakEven(String toCover) {
        return "MAX(0;ROUNDUP((" + toCover + ")/{price-cents};0))";
    }

    static String most(String halfDays) {
        return "INT(12*(" + halfDays + ")/{half-days-owed})";
    }

    private void prices() {
        rows.group(words.t("simulator.group.prices"));
        figure("per-owed-day", "euro", "ROUND(24*{price-cents}/{half-days-owed};0)/100");
        rows.row("sheet.ceiling-gap", "euro", "(ROUND(100*{per-owed-day};0)-{ceiling-cents})/100");
        rows.says("IF(24*{price-cents}<={ceiling-cents}*{half-days-owed};" + kept("UNDER")
                + ";IF(2400*{price-cents}<=(100+{rule.tolerance})*{ceiling-cents}*{half-days-owed};"
                + kept("WITHIN_TOLERANCE") + ";" + kept("OVER") + "))");
        figure("per-secondment-day", "euro", "ROUND(24*{price-cents}/({half-days-lent}*{season});0)/100");
        figure(
                "collective-share",
                "euro",
                "ROUND({price-cents}*({half-days-owed}-{half-days-lent}*{season})/{half-days-owed};0)/100");
        figure("per-worked-day", "euro", "IF({half-days}=0;\"\";ROUND(2*{cost-cents}/{half-days};0)/100)");
        figure("minimum", "euro", "MAX(0;ROUNDUP({to-cover}/{parts};0))/100");
        figure("minimum-viable", "euro", least("{to-cover}", "{most}"));
    }

    /// In euros; empty if the days do not suffice for one part.
    static String least(String toCover, String most) {
        return "IF(" + most + "=0;\"\";MAX(0;ROUNDUP((" + toCover + ")/MAX(1;" + most + ");0))/100)";
    }

    private String kept(String ceiling) {
        return rows.said("sheet.ceiling." + ceiling);
    }

    private void budget() {
        rows.group(words.t("simulator.group.budget"));
        figure("costs", "euro", "{cost-cents}/100");
        figure("income", "euro", "({price-cents}*{parts}+{other-cents})/100");
        figure("result", "euro", "{result-cents}/100");
        figure("overhead", "percent", "IF({cost-cents}=0;0;ROUND(10000*{running-cents}/{cost-cents};0)/100)");
        figure("one-part", "euro", "{price-cents}/100");
    }

    private void prudence() {
        rows.group(words.t("simulator.group.prudence"));
        figure("reserve", "euro", RESERVE);
        figure("liability-month", "euro", "ROUND({pay-of-months}/(" + StepPage.MONTHS + "*{parts});0)/100");
        figure("liability-deficit", "euro", "ROUND(MAX(0;-{result-cents})/{parts};0)/100");
        figure("vat-parts", "", "INT(ROUND(100*{rule.vat};0)/{price-cents})");
        figure("launch-gap", "euro", "({full-price-cents}-{launch-cents})*{parts}/100");
        var left = "({launch-cents}*{parts}+{other-cents}-{running-cents})";
        var months = "MIN(12;MAX(0;INT(10*" + StepPage.MONTHS + "*" + left + "/{pay-of-months})/10))";
        figure("launch-months", "month", "IF({pay-of-months}=0;\"\";" + months + ")");
        rows.row(
                "sheet.earliest", "", "IF(SUM({hiring.fits})=0;\"–\";INDEX({hiring.months};MATCH(1;{hiring.fits};0)))");
        rows.says("IF(SUM({hiring.fits})=0;" + rows.said("simulator.first-year.never") + ";"
                + rows.said("sheet.earliest.means") + ")");
    }

    private void law() {
        rows.group(words.t("sheet.law"));
        rows.row("sheet.part-time", "", "SUMPRODUCT(({jobs.half-hours}>0)*({jobs.half-hours}<2*{rule.part-time}))")
                .named(1, "part-time")
                .tall();
        rows.says("IF({part-time}>0;" + hint("UNDER_24_HOURS") + ";" + rows.said("sheet.nothing") + ")");
        rows.row("sheet.turnover", "euro", "{turnover-cents}/100");
        var turnover = "{turnover-cents}";
        rows.says("IF(" + turnover + ">ROUND(100*{rule.vat-raised};0);" + hint("OVER_RAISED_VAT_FRANCHISE") + ";IF("
                + turnover + ">ROUND(100*{rule.vat};0);" + hint("OVER_VAT_FRANCHISE") + ";IF(5*" + turnover
                + ">=4*ROUND(100*{rule.vat};0);" + hint("NEAR_VAT_FRANCHISE") + ";" + rows.said("sheet.nothing")
                + ")))");
        rows.row("sheet.tax-before", "euro", "{tax.before}");
        rows.means(words.t("sheet.tax-before.means"));
        rows.row("sheet.tax-due", "euro", "{tax.due}");
        rows.says("IF({tax.due}=\"\";" + rows.said("sheet.tax.unknown") + ";IF({tax.due}=0;"
                + rows.said("sheet.tax.nil") + ";" + rows.said("sheet.tax.some") + "))");
        rows.row("sheet.authorities", "", "INT(36*{half-days}/(4*{half-days-owed}))")
                .named(1, "authorities.most")
                .tall();
        rows.says("IF(N({entry.authorities})>{authorities.most};" + rows.said("sheet.authorities.many") + ";"
                + rows.said("sheet.authorities.fit") + ")");
    }

    private String hint(String hint) {
        return rows.said("simulator.hint." + hint);
    }

    private void figure(String key, String unit, String formula) {
        rows.figure(key, unit, formula);
    }
}
