package amie.server.sheet;

import java.util.List;
import java.util.stream.Collectors;

/// What may stand in a cell: the program refuses anything else that is typed, and a remark tells what was pasted.
///
/// @param condition as OpenDocument writes it (part 3, 19.599)
/// @param sound the same as a formula about `%x`
/// @param message what to enter
record Check(String condition, String sound, boolean mayBeEmpty, String message) {
    static Check whole(Words words, int least, int most) {
        return new Check(
                "cell-content-is-whole-number() and " + between(least, most),
                "AND(ISNUMBER(%x);" + within(least, most) + ";INT(N(%x))=N(%x))",
                false,
                words.t("sheet.check.whole", least, most));
    }

    /// Days or hours in steps of a half.
    static Check halves(Words words, String least, int most) {
        return new Check(
                "cell-content-is-decimal-number() and " + between(least, most),
                "AND(ISNUMBER(%x);" + within(least, most) + ";ROUND(2*N(%x);6)=ROUND(2*N(%x);0))",
                false,
                words.t("sheet.check.halves", words.t("sheet.check.least." + least), most));
    }

    static Check amount(Words words, String least) {
        var most = 1_000_000;
        return new Check(
                "cell-content-is-decimal-number() and " + between(least, most),
                "AND(ISNUMBER(%x);" + within(least, most) + ")",
                false,
                words.t("sheet.check.amount." + least));
    }

    static Check choice(Words words, List<Integer> values) {
        return new Check(
                "cell-content-is-in-list(" + joined(values, ";", "\"%d\"") + ")",
                "AND(ISNUMBER(%x);OR(" + joined(values, ";", "N(%%x)=%d") + "))",
                false,
                words.t("sheet.check.choice", joined(values, ", ", "%d")));
    }

    Check optional() {
        return new Check(condition, sound, true, message);
    }

    /// A formula, true if what the cell holds cannot be reckoned with.
    String unsound(String cell) {
        var all = mayBeEmpty ? "OR(ISBLANK(%x);" + sound + ")" : sound;
        return "NOT(" + all.replace("%x", cell) + ")";
    }

    private static String between(Object least, int most) {
        return "cell-content-is-between(" + least + "," + most + ")";
    }

    private static String within(Object least, int most) {
        return "N(%x)>=" + least + ";N(%x)<=" + most;
    }

    private static String joined(List<Integer> values, String separator, String format) {
        return values.stream().map(format::formatted).collect(Collectors.joining(separator));
    }
}
