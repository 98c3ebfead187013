package amie.server.sheet;

/// How a cell looks; each is a style of `styles.xml`.
enum Style {
    PLAIN("Default"),
    TITLE("Title"),
    HEADING("Heading"),
    /// Above figures.
    HEADING_END("HeadingEnd"),
    /// Text that takes as many lines as it needs.
    WRAPPED("Wrapped"),
    ENTRY("Entry"),
    ENTRY_EURO("EntryEuro"),
    ENTRY_DATE("EntryDate"),
    EURO("Euro"),
    NUMBER("Number"),
    /// What the reader should see first.
    STRONG("Strong"),
    REMARK("Remark");

    private final String name;

    Style(String name) {
        this.name = name;
    }

    String id() {
        return name;
    }
}
