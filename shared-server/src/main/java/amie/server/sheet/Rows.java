package amie.server.sheet;

/// Rows of results: what it is, the figure, its unit, what it means. As long as an entry must be mended they are empty,
/// as our pages then show none.
record Rows(Words words, Page page) {
    static String guarded(String formula) {
        return "IF({faults}>0;\"\";" + formula + ")";
    }

    void group(String text) {
        page.next();
        page.heading(text, "", "", "");
    }

    /// A figure that our pages show under the same words.
    void figure(String key, String unit, String formula) {
        row("figure." + key, unit, formula).named(1, key);
        switch (key) {
            // The sentence of the next row says it, with the ceiling.
            case "per-owed-day" -> {}
            // On a page they are rounded up to whole euros.
            case "minimum", "minimum-viable" -> means(words.t("sheet." + key + ".means"));
            default -> means(words.t("figure." + key + ".means"));
        }
    }

    Page row(String key, String unit, String formula) {
        page.next()
                .text(0, Style.WRAPPED, words.t(key))
                .formula(1, unit.equals("euro") ? Style.EURO : Style.NUMBER, guarded(formula));
        return unit.isEmpty() ? page : page.text(2, words.t("sheet.unit." + unit));
    }

    void means(String text) {
        page.text(3, Style.WRAPPED, text);
    }

    /// A sentence that depends on the figures.
    void says(String formula) {
        page.formula(3, Style.WRAPPED, guarded(formula));
    }

    /// What formulae share.
    void step(String name, String formula) {
        page.next()
                .text(0, Style.WRAPPED, words.t("sheet.step." + name))
                .formula(1, Style.NUMBER, guarded(formula))
                .named(1, name);
    }

    String said(String key) {
        return Book.quoted(words.t(key));
    }
}
