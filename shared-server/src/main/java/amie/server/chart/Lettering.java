package amie.server.chart;

/// How wide amounts are written in a picture. They are measured in DejaVu Sans, in which paper is printed: browsers
/// have
/// few typefaces with wider digits.
final class Lettering {
    /// Height of the letters beside an axis, as `chart.css` says.
    static final double TICK = 12;

    /// Height of the letters beside a bar.
    static final double NOTE = 13;

    private static final double DIGIT = 0.637;
    private static final double NARROW = 0.318;
    private static final double SIGN = 0.838;

    private Lettering() {}

    /// @param size of the em
    static double width(String amount, double size) {
        return size * amount.codePoints().mapToDouble(Lettering::em).sum();
    }

    private static double em(int character) {
        if (Character.isDigit(character) || character == '€') return DIGIT;
        if (Character.isSpaceChar(character) || character == ',' || character == '.') return NARROW;
        return SIGN;
    }
}
