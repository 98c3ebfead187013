package amie.server.sheet;

import amie.model.HalfHours;
import amie.model.budget.PayrollRates;
import amie.model.budget.PayrollTax;
import amie.model.budget.Viability;
import amie.server.simulator.Outcome;
import java.time.LocalDate;

/// What the law and custom fix, in cells of their own: whoever meets another rate may write it there.
record RulePage(Words words, Page page) {
    static void write(Words words, Book book, PayrollRates rates, PayrollTax tax) {
        var rules =
                new RulePage(words, book.page(words.t("sheet.rules"), 165, 36).onOnePaper());
        rules.custom();
        rules.pay(rates);
        rules.reduction(rates.reduction());
        rules.tax(tax);
    }

    private void custom() {
        page.title(words.t("sheet.rules"));
        page.next().text(0, words.t("sheet.rules.what"));
        page.next();
        page.heading(words.t("sheet.rules.custom"), "");
        rule("half-days", Viability.FULL_TIME_HALF_DAYS);
        rule("full-time", HalfHours.FULL_TIME.inHours());
        rule("tolerance", Viability.TOLERANCE_PERCENT);
        rule("reserve-months", Viability.RESERVE_MONTHS);
        rule("part-time", Outcome.LEAST_PART_TIME.inHours());
        rule("vat", Viability.VAT_FRANCHISE.amount());
        rule("vat-raised", Viability.RAISED_VAT_FRANCHISE.amount());
    }

    private void pay(PayrollRates rates) {
        page.next();
        page.heading(words.t("sheet.rules.pay"), "");
        rule("from", rates.from());
        rule("until", rates.until());
        rule("minimum-hourly", rates.minimumHourly());
        rule("social-ceiling", rates.ceiling());
        rule("contributions", rates.contributions());
        rule("health", rates.healthInsurance());
        rule("above-whole", rates.above().whole());
        rule("above-excess", rates.above().excess());
        rule("ceilings", rates.above().ceilings());
    }

    private void reduction(PayrollRates.Reduction reduction) {
        rule("reduction-base", reduction.base());
        rule("reduction-slope", reduction.slope());
        rule("reduction-most", reduction.most());
        rule("reduction-quarters", reduction.quarters());
        rule("reduction-end", reduction.end());
    }

    private void tax(PayrollTax tax) {
        page.next();
        page.heading(words.t("sheet.rules.tax"), "");
        rule("tax-from", tax.from());
        rule("tax-until", tax.until());
        rule("tax-rate", tax.rate());
        rule("tax-limit-first", tax.limitFirst());
        rule("tax-added-first", tax.addedFirst());
        rule("tax-limit-second", tax.limitSecond());
        rule("tax-added-second", tax.addedSecond());
        rule("tax-allowance", tax.allowance().amount());
    }

    private void rule(String name, Object value) {
        page.next()
                .text(0, words.t("sheet.rule." + name))
                .entry(1, value instanceof LocalDate ? Style.ENTRY_DATE : Style.ENTRY, value, null)
                .named(1, "rule." + name);
    }
}
