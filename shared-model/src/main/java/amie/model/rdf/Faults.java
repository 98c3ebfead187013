package amie.model.rdf;

/// What of a foreign text may stand in a message.
public final class Faults {
    private static final int LONGEST = 200;

    private Faults() {}

    /// At most two hundred characters, without those that could change how the message around them is shown.
    public static String brief(String text) {
        var shown = text.codePoints()
                .limit(LONGEST)
                .map(c -> Profile.isPlain(c) && c >= 0x20 ? c : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown;
    }
}
