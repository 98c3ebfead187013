package amie.server.sheet;

import amie.model.budget.LaunchYear;
import amie.model.budget.Plan;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import org.jspecify.annotations.Nullable;

/// The sheet in which people write; each other one follows from it.
record EntryPage(Words words, Remarks remarks, Page page) {
    private static final int FREE_LINES = 6;

    static EntryPage on(Words words, Book book) {
        var page = book.page(words.t("sheet.entries"), 118, 32, 36, 36, 40, 110);
        return new EntryPage(words, new Remarks(words), page);
    }

    void write(String title, Inputs inputs, FirstYear firstYear) {
        page.title(title);
        page.next().text(0, words.t("sheet.entries.what"));
        page.next();
        int first = page.row() + 1;
        season(inputs);
        trials(firstYear);
        page.named(2, first, "remarks.values");
    }

    private void season(Inputs inputs) {
        var formula = inputs.formula();
        value("parts", "simulator.parts", inputs.parts(), Check.whole(words, 1, Plan.MOST_PARTS));
        var price = Check.amount(words, "0.01");
        value("price", "simulator.price", formula.price().amount(), price);
        value("launch", "simulator.launchPrice", formula.launchPrice().amount(), price.optional());
        value("secondment", "simulator.secondment", formula.secondment().inDays(), Check.halves(words, "0.5", 183));
        value("collective", "simulator.collective", formula.collective().inDays(), Check.halves(words, "0", 183));
        value("ceiling", "simulator.ceiling", inputs.ceiling().amount(), price.optional());
        value("season", "simulator.months", inputs.months(), month());
    }

    private void trials(FirstYear firstYear) {
        value("opening", "sheet.opening", firstYear.opening(), month());
        value("hiring", "sheet.hiring", firstYear.hiring(), month());
        value(
                "instalments",
                "sheet.instalments",
                firstYear.instalments(),
                Check.choice(words, LaunchYear.INSTALMENTS).optional());
        var another = firstYear.another();
        value(
                "another",
                "sheet.another",
                another == null ? null : another.inHours(),
                Check.halves(words, "0.5", 48).optional());
        value(
                "authorities",
                "simulator.authorities",
                firstYear.authorities(),
                Check.whole(words, 0, Plan.MOST_PARTS).optional());
    }

    private Check month() {
        return Check.whole(words, 1, LaunchYear.MONTHS).optional();
    }

    private void value(String name, String key, @Nullable Object value, Check check) {
        var style = check.condition().contains("0.01") ? Style.ENTRY_EURO : Style.ENTRY;
        page.next().text(0, words.t(key)).entry(1, style, value, check).named(1, "entry." + name);
        page.formula(2, Style.REMARK, remarks.of(check, page.here(1)));
    }

    void lines(Inputs inputs) {
        page.next();
        page.heading(
                words.t("simulator.line.label"), words.t("simulator.line.account"), words.t("simulator.line.amount"));
        int first = page.row() + 1;
        for (var line : inputs.lines())
            line(line.label(), line.account(), line.amount().amount());
        for (var i = 0; i < FREE_LINES; i++) line(null, null, null);
        page.named(1, first, "line.accounts").named(2, first, "line.amounts").named(3, first, "remarks.lines");
        page.next().text(0, words.t("sheet.lines.what"));
    }

    private void line(@Nullable Object label, @Nullable Object account, @Nullable Object amount) {
        page.next()
                .entry(0, Style.ENTRY, label, null)
                .entry(1, Style.ENTRY, account, null)
                .entry(2, Style.ENTRY_EURO, amount, Check.amount(words, "0").optional());
        page.formula(3, Style.REMARK, remarks.line(page.here(0), page.here(1), page.here(2)));
    }
}
