package amie.server.sheet;

import amie.model.budget.Sensitivity.Change;
import org.jspecify.annotations.Nullable;

/// What small changes do to the result and to the least price, as [amie.model.budget.Sensitivity] tells it.
record ChangePage(Words words, Page page) {
    private static final String OWED_BY_ALL = "ROUNDUP({parts}*{half-days-owed}/12;0)";
    private static final String BEFORE = "MAX(0;ROUNDUP({to-cover}/{parts};0))";

    /// A plan with one figure changed, in cents and half-days.
    ///
    /// @param holds whether the law and the model allow it
    /// @param lost half-days owed that are not worked, and are not paid for
    private record Plan(String holds, String parts, String price, String costs, String lost) {
        static final Plan SAME = new Plan("TRUE()", "{parts}", "{price-cents}", "{cost-cents}", "0");

        Plan parts(String changed, String limit) {
            return new Plan(limit, "(" + changed + ")", price, costs, lost);
        }

        Plan price(String changed, String limit) {
            return new Plan(limit, parts, "(" + changed + ")", costs, lost);
        }

        Plan costs(String changed, String limit) {
            return new Plan(limit, parts, price, "(" + changed + ")", lost);
        }

        Plan lost(String halfDays) {
            return new Plan(holds, parts, price, costs, halfDays);
        }
    }

    void write() {
        page.heading(
                words.t("simulator.changes"),
                words.t("sheet.change.less"),
                words.t("sheet.change.less-price"),
                words.t("sheet.change.more"),
                words.t("sheet.change.more-price"));
        row(
                Change.PART,
                Plan.SAME.parts("{parts}-1", "{parts}>1"),
                Plan.SAME.parts("{parts}+1", "{parts}<" + amie.model.budget.Plan.MOST_PARTS));
        row(Change.GROSS_10, gross(90), gross(110));
        row(Change.GROSS_1, gross(99), gross(101));
        row(Change.HOUR, hours("shorter"), hours("longer"));
        row(
                Change.PRICE,
                Plan.SAME.price("{price-cents}-10000", "MIN({full-price-cents};{launch-cents})>10000"),
                Plan.SAME.price("{price-cents}+10000", "TRUE()"));
        row(Change.RUNNING_10, running(90), running(110));
        row(Change.LOST_DAY, Plan.SAME.lost("2"), null);
        row(Change.SICK_WEEK, Plan.SAME.lost("{sick-half-days}"), null);
    }

    private static Plan running(int percent) {
        return Plan.SAME.costs("{pay-cents}+ROUND({running-cents}*" + percent + "/100;0)", "TRUE()");
    }

    private static Plan gross(int percent) {
        var pay = "{gross." + percent + "}";
        return Plan.SAME.costs("SUM(" + pay + ")+{running-cents}", "SUMPRODUCT(ISTEXT(" + pay + ")*1)=0");
    }

    private static Plan hours(String variant) {
        var halfHours = "{" + variant + ".half-hours}";
        var lacking = "MAX(0;" + OWED_BY_ALL + "-({half-days}-{last.half-days}+{" + variant + ".half-days}))";
        return Plan.SAME
                .costs(
                        "{cost-cents}-{last.costs}+{" + variant + ".cost}",
                        "AND(" + halfHours + ">=1;" + halfHours + "<=2*{rule.full-time})")
                .lost("MAX(0;" + lacking + "-MAX(0;" + OWED_BY_ALL + "-{half-days}))");
    }

    private void row(Change change, Plan less, @Nullable Plan more) {
        page.next().text(0, Style.WRAPPED, words.t("change." + change));
        effect(1, less);
        if (more != null) effect(3, more);
    }

    private void effect(int column, Plan plan) {
        page.formula(column, Style.EURO, told(plan, result(plan)));
        page.formula(column + 1, Style.EURO, told(plan, minimum(plan)));
    }

    private static String told(Plan plan, String formula) {
        return Rows.guarded("IF(" + plan.holds() + ";" + formula + ";\"\")");
    }

    private static String result(Plan plan) {
        return "(" + plan.price() + "*" + plan.parts() + "+{other-cents}-ROUND(" + plan.price() + "*12*" + plan.lost()
                + "/{half-days-owed};0)-" + plan.costs() + "-{result-cents})/100";
    }

    private static String minimum(Plan plan) {
        var paid = "(" + plan.parts() + "*{half-days-owed}-12*" + plan.lost() + ")";
        return "(IF(" + paid + "<=0;" + BEFORE + ";MAX(0;ROUNDUP(ROUND((" + plan.costs()
                + "-{other-cents})*{half-days-owed}/" + paid + ";6);0)))-" + BEFORE + ")/100";
    }
}
