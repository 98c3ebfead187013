package amie.server.table;

/// @param name in the reader's language
/// @param width in characters, as far as the program heeds it
public record Column(String name, int width) {
    private static final int NARROW = 14;
    private static final int WIDE = 40;

    /// Of numbers, dates and short texts.
    public static Column of(String name) {
        return new Column(name, Math.clamp(name.length() + 2L, NARROW, WIDE));
    }

    /// Of names and sentences.
    public static Column wide(String name) {
        return new Column(name, WIDE);
    }
}
