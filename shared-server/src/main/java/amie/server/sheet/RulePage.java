package amie.server.sheet;

import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.budget.PayrollRates;
import amie.model.budget.Viability;
import amie.server.web.Dates;

/// What the law and custom fix, in cells of their own: whoever meets another rate may write it there.
final class RulePage {
    private RulePage() {}

    static void write(Lang lang, Words words, Book book, PayrollRates rates) {
        var page = book.page(words.t("sheet.rules"), 110, 30);
        page.heading(words.t("sheet.rules.what", Dates.date(lang, rates.from()), Dates.date(lang, rates.until())));
        page.next();
        rule(page, words, "half-days", 2 * 11 * 20);
        rule(page, words, "full-time", HalfHours.FULL_TIME.inHours());
        rule(page, words, "tolerance", 2);
        rule(page, words, "vat", Viability.VAT_FRANCHISE.amount());
        rule(page, words, "reserve-months", 3);
        rule(page, words, "minimum-hourly", rates.minimumHourly());
        rule(page, words, "social-ceiling", rates.ceiling());
        rule(page, words, "contributions", rates.contributions());
        rule(page, words, "health", rates.healthInsurance());
        rule(page, words, "above-whole", rates.above().whole());
        rule(page, words, "above-excess", rates.above().excess());
        rule(page, words, "ceilings", rates.above().ceilings());
        rule(page, words, "reduction-base", rates.reduction().base());
        rule(page, words, "reduction-slope", rates.reduction().slope());
        rule(page, words, "reduction-most", rates.reduction().most());
        rule(page, words, "reduction-quarters", rates.reduction().quarters());
        rule(page, words, "reduction-end", rates.reduction().end());
    }

    private static void rule(Page page, Words words, String name, Object value) {
        page.next().text(0, words.t("sheet.rule." + name)).entry(1, value).named(1, "rule." + name);
    }
}
