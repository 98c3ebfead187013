package amie.server.sheet;

import amie.model.budget.Plan;
import amie.server.simulator.Inputs;

/// What the results share, in cents and half-days.
record StepPage(Words words, Page page, Rows rows) {
    /// Divisible by every number of months from 1 to 12: pay of jobs of different lengths adds up without fractions.
    static final String MONTHS = "27720";

    static void write(Words words, Book book) {
        var page = book.page(words.t("sheet.steps"), 110, 40);
        page.title(words.t("sheet.steps"));
        page.next().text(0, words.t("sheet.steps.what"));
        page.next();
        var steps = new StepPage(words, page, new Rows(words, page));
        steps.entries();
        steps.money();
        steps.days();
    }

    /// What entries stand for, the empty ones included.
    private void entries() {
        // Jobs and remarks look at it, so that it cannot wait for them.
        page.next()
                .text(0, words.t("simulator.months"))
                .formula(1, Style.NUMBER, "IF(ISBLANK({entry.season});12;MIN(12;MAX(1;ROUND(N({entry.season});0))))")
                .named(1, "season");
        page.next()
                .text(0, words.t("sheet.step.faults"))
                .formula(1, Style.NUMBER, new Remarks(words).faults())
                .named(1, "faults");
        step("parts", "ROUND({entry.parts};0)");
        step("opening", "IF(ISBLANK({entry.opening});1;{entry.opening})");
        step("hiring", "IF(ISBLANK({entry.hiring});13-{season};MOD({entry.hiring}-{opening};12)+1)");
        step("instalments", "IF(ISBLANK({entry.instalments});4;{entry.instalments})");
    }

    private void money() {
        step("full-price-cents", "ROUND(100*{entry.price};0)");
        step("launch-cents", "IF(N({entry.launch})>0;ROUND(100*{entry.launch};0);{full-price-cents})");
        step("price-cents", "IF({season}<12;{launch-cents};{full-price-cents})");
        var usual = Plan.CEILING.amount().toPlainString();
        step("ceiling-cents", "ROUND(100*IF(ISBLANK({entry.ceiling});" + usual + ";{entry.ceiling});0)");
        step("pay-cents", "SUM({jobs.costs})");
        step("running-cents", lines("6"));
        step("other-cents", lines("7"));
        step("turnover-cents", "{price-cents}*{parts}+" + lines(Inputs.SERVICES));
        step("cost-cents", "{pay-cents}+{running-cents}");
        step("to-cover", "{cost-cents}-{other-cents}");
        step("result-cents", "{price-cents}*{parts}+{other-cents}-{cost-cents}");
        step(
                "pay-of-months",
                "SUMPRODUCT({jobs.costs}*({jobs.months}>0)*" + MONTHS + "/({jobs.months}+({jobs.months}=0)))");
    }

    private void days() {
        step("half-days", "SUM({jobs.half-days})");
        step("half-days-lent", "ROUND(2*{entry.secondment};0)");
        step("half-days-owed", "ROUND(2*({entry.secondment}+{entry.collective});0)*{season}");
        step("sick-half-days", "ROUND(MAX({jobs.half-hours})*10/(2*{rule.full-time});0)");
    }

    /// The sum of the lines whose account begins so.
    private static String lines(String account) {
        return "ROUND(100*SUMPRODUCT((LEFT({line.accounts};" + account.length() + ")=\"" + account
                + "\")*{line.amounts});0)";
    }

    private void step(String name, String formula) {
        rows.step(name, formula);
    }
}
