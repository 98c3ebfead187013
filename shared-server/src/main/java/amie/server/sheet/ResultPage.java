package amie.server.sheet;

/// All that the simulator tells of a plan, each as a formula with its plain sentence.
final class ResultPage {
    /// Divisible by every number of months from 1 to 12: pay of jobs of different lengths adds up without fractions.
    private static final String MONTHS = "27720";

    /// Pay as it is in a month of the season, running costs as in a month of the year around it.
    static final String RESERVE =
            "ROUND((12*{pay-cents}+{season}*{running-cents})*{rule.reserve-months}" + "/(12*{season});0)/100";

    private final Words words;
    private final Page page;

    private ResultPage(Words words, Page page) {
        this.words = words;
        this.page = page;
    }

    static void write(Words words, Book book) {
        var results = new ResultPage(words, book.page(words.t("sheet.results"), 95, 35, 20, 130));
        results.verdict();
        results.days();
        results.prices();
        results.budget();
        results.prudence();
        results.steps();
    }

    private void verdict() {
        page.heading(words.t("sheet.results.what"));
        page.next()
                .text(0, words.t("sheet.verdict"))
                .formula(
                        1,
                        "IF({break-even}>{most};" + said("HOPELESS") + ";IF({parts}<{break-even};" + said("TOO_FEW")
                                + ";IF({parts}>{most};" + said("TOO_MANY") + ";" + said("INSIDE") + ")))");
    }

    private String said(String standing) {
        return JobPage.quoted(words.t("sheet.verdict." + standing));
    }

    private void days() {
        group("days");
        row("break-even", "", "MAX(0;ROUNDUP({to-cover}/{price-cents};0))");
        row("most", "", "INT(12*{half-days}/{half-days-owed})");
        row("capacity", "day", "{half-days}/2");
        row("owed", "day", "ROUNDUP({parts}*{half-days-owed}/12;0)/2");
        row("per-part", "day", "ROUND({half-days-owed}/24;2)");
        row("one-day", "euro", "{per-owed-day}");
        row("sick-week", "day", "ROUND(MAX({jobs.half-hours})*10/(2*{rule.full-time});0)/2");
    }

    private void prices() {
        group("prices");
        row("per-owed-day", "euro", "ROUND(24*{price-cents}/{half-days-owed};0)/100");
        page.next()
                .text(0, words.t("sheet.ceiling-gap"))
                .formula(1, "(ROUND(100*{per-owed-day};0)-{ceiling-cents})/100")
                .text(2, words.t("sheet.unit.euro"))
                .formula(
                        3,
                        "IF(24*{price-cents}<={ceiling-cents}*{half-days-owed};" + kept("UNDER")
                                + ";IF(2400*{price-cents}<=(100+{rule.tolerance})*{ceiling-cents}*{half-days-owed};"
                                + kept("WITHIN_TOLERANCE") + ";" + kept("OVER") + "))");
        row("per-secondment-day", "euro", "ROUND(24*{price-cents}/({half-days-lent}*{season});0)/100");
        row(
                "collective-share",
                "euro",
                "ROUND({price-cents}*({half-days-owed}-{half-days-lent}*{season})/{half-days-owed};0)/100");
        row("per-worked-day", "euro", "IF({half-days}=0;\"\";ROUND(2*{cost-cents}/{half-days};0)/100)");
        row("minimum", "euro", "MAX(0;ROUNDUP({to-cover}/{parts};0))/100");
        row("minimum-viable", "euro", "IF({most}=0;\"\";MAX(0;ROUNDUP({to-cover}/MAX(1;{most});0))/100)");
    }

    private String kept(String ceiling) {
        return JobPage.quoted(words.t("sheet.ceiling." + ceiling));
    }

    private void budget() {
        group("budget");
        row("costs", "euro", "{cost-cents}/100");
        row("income", "euro", "({price-cents}*{parts}+{other-cents})/100");
        row("result", "euro", "{result-cents}/100");
        row("overhead", "percent", "IF({cost-cents}=0;0;ROUND(10000*{running-cents}/{cost-cents};0)/100)");
        row("one-part", "euro", "{price-cents}/100");
    }

    private void prudence() {
        group("prudence");
        row("reserve", "euro", RESERVE);
        row("liability-month", "euro", "ROUND({pay-of-months}/(" + MONTHS + "*{parts});0)/100");
        row("liability-deficit", "euro", "ROUND(MAX(0;-{result-cents})/{parts};0)/100");
        row("vat-parts", "", "INT(ROUND(100*{rule.vat};0)/{price-cents})");
        row("launch-gap", "euro", "({full-price-cents}-{launch-cents})*{parts}/100");
        var left = "({launch-cents}*{parts}+{other-cents}-{running-cents})";
        row(
                "launch-months",
                "month",
                "IF({pay-of-months}=0;\"\";MIN(12;MAX(0;INT(10*" + MONTHS + "*" + left + "/{pay-of-months})/10)))");
    }

    /// What the formulae above share, in cents and half-days.
    private void steps() {
        page.next();
        page.heading(words.t("sheet.steps"));
        step("full-price-cents", "ROUND(100*{price};0)");
        step("launch-cents", "IF(N({launch})>0;ROUND(100*{launch};0);{full-price-cents})");
        step("price-cents", "IF({season}<12;{launch-cents};{full-price-cents})");
        step("ceiling-cents", "ROUND(100*{ceiling};0)");
        step("pay-cents", "SUM({jobs.costs})");
        step("running-cents", lines("6"));
        step("other-cents", lines("7"));
        step("cost-cents", "{pay-cents}+{running-cents}");
        step("to-cover", "{cost-cents}-{other-cents}");
        step("result-cents", "{price-cents}*{parts}+{other-cents}-{cost-cents}");
        step(
                "pay-of-months",
                "SUMPRODUCT({jobs.costs}*({jobs.months}>0)*" + MONTHS + "/({jobs.months}+({jobs.months}=0)))");
        step("half-days", "SUM({jobs.half-days})");
        step("half-days-lent", "ROUND(2*{secondment};0)");
        step("half-days-owed", "ROUND(2*({secondment}+{collective});0)*{season}");
    }

    /// The sum of the lines whose account begins so.
    private static String lines(String account) {
        return "ROUND(100*SUMPRODUCT((LEFT({line.accounts};1)=\"" + account + "\")*{line.amounts});0)";
    }

    private void group(String key) {
        page.next();
        page.heading(words.t("simulator.group." + key));
    }

    private void row(String key, String unit, String formula) {
        page.next().text(0, words.t("figure." + key)).formula(1, formula).named(1, key);
        if (!unit.isEmpty()) page.text(2, words.t("sheet.unit." + unit));
        switch (key) {
            // The sentence of the next row says it, with the ceiling.
            case "per-owed-day" -> {}
            // On a page they are rounded up to whole euros.
            case "minimum", "minimum-viable" -> page.text(3, words.t("sheet." + key + ".means"));
            default -> page.text(3, words.t("figure." + key + ".means"));
        }
    }

    private void step(String name, String formula) {
        page.next().text(0, words.t("sheet.step." + name)).formula(1, formula).named(1, name);
    }
}
