package amie.server.sheet;

import amie.model.budget.Accounts;
import amie.model.budget.Category;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the sheet says beside an entry: what must be mended before anything can be reckoned, as on our pages, and what
/// is reckoned otherwise than it was written.
record Remarks(Words words) {
    String of(Check check, String cell) {
        return "IF(" + check.unsound(cell) + ";" + fault(check.message()) + ";\"\")";
    }

    /// The first that applies to a job, the number of its row counted from 0.
    String job(Page page, int number) {
        var weekly = page.here(1);
        var months = page.here(2);
        var gross = page.here(3);
        var cost = page.here(4);
        var at = "{job." + number;
        var both = "AND(N(" + gross + ")>0;NOT(ISBLANK(" + cost + "));ROUND(100*N(" + cost + ");0)<>" + at + ".cost})";
        var rest = note(both, "gross-counts", "\"\"");
        rest = note("N(" + months + ")>{season}", "longer", rest);
        rest = below(at + ".minimum}", gross, rest);
        rest = or("N(" + gross + ")>" + at + ".highest}", "outside", rest);
        rest = or("AND(N(" + gross + ")>0;N(" + weekly + ")>{rule.full-time})", "full-time", rest);
        rest = or(unsound(Check.amount(words, "0.01"), cost), "cost", rest);
        rest = or(unsound(Check.amount(words, "0.01"), gross), "gross", rest);
        rest = or("AND(ISBLANK(" + gross + ");ISBLANK(" + cost + "))", "no-pay", rest);
        rest = or(unsound(Check.whole(words, 1, 12), months), "months", rest);
        rest = or(Check.halves(words, "0.5", 48).unsound(weekly), "weekly", rest);
        var none =
                number > 0 ? "\"\"" : "IF(SUM({jobs.half-hours})=0;" + fault(words.t("sheet.remark.no-job")) + ";\"\")";
        return "IF(COUNTA(" + page.here(0) + ";" + weekly + ";" + months + ";" + gross + ";" + cost + ")=0;" + none
                + ";" + rest + ")";
    }

    private String below(String minimum, String gross, String rest) {
        return "IF(AND(N(" + gross + ")>0;N(" + gross + ")<" + minimum + ");" + said("below") + "&\" \"&FIXED("
                + minimum + ";2)&\" €\";" + rest + ")";
    }

    private String note(String applies, String key, String rest) {
        return "IF(" + applies + ";" + said(key) + ";" + rest + ")";
    }

    private String or(String applies, String key, String rest) {
        return "IF(" + applies + ";" + fault(words.t("sheet.remark." + key)) + ";" + rest + ")";
    }

    private static String unsound(Check check, String cell) {
        return check.optional().unsound(cell);
    }

    /// A line has an account of costs or income, without pay and without the parts.
    String line(String label, String account, String amount) {
        var known = "AND(LEN(" + account + ")>=3;LEN(" + account + ")<=6;ISNUMBER(VALUE(" + account + "));OR(LEFT("
                + account + ";1)=\"6\";LEFT(" + account + ";1)=\"7\"))";
        var sound = "IF(ISERROR(" + known + ");FALSE();" + known + ")";
        return "IF(COUNTA(" + label + ";" + account + ";" + amount + ")=0;\"\";"
                + or("NOT(" + sound + ")", "account", or(own(account), "account", amount(amount))) + ")";
    }

    private String amount(String cell) {
        return "IF(" + Check.amount(words, "0").unsound(cell) + ";" + fault(words.t("sheet.remark.amount")) + ";\"\")";
    }

    /// Whether an account is of pay or of the parts, which have cells of their own.
    private static String own(String account) {
        return "OR(" + beginsWith(account, 3, Category::isPay) + ";" + beginsWith(account, 3, Accounts::isParts) + ";"
                + beginsWith(account, 4, Accounts::isParts) + ")";
    }

    private static String beginsWith(String account, int length, Predicate<String> wanted) {
        int least = (int) (6 * Math.pow(10, length - 1));
        return IntStream.range(least, least / 6 * 8)
                .mapToObj(Integer::toString)
                .filter(wanted)
                .map(number -> "LEFT(" + account + ";" + length + ")=\"" + number + "\"")
                .collect(Collectors.joining(";"));
    }

    private String fault(String text) {
        return Book.quoted(words.t("sheet.fault") + " " + text);
    }

    private String said(String key) {
        return Book.quoted(words.t("sheet.note") + " " + words.t("sheet.remark." + key));
    }

    /// How many entries must be mended.
    String faults() {
        var fault = words.t("sheet.fault");
        return overAll("SUMPRODUCT((LEFT(%r;" + fault.length() + ")=" + Book.quoted(fault) + ")*1)");
    }

    /// How many remarks there are.
    static String count() {
        return overAll("SUMPRODUCT((LEN(%r)>0)*1)");
    }

    private static String overAll(String count) {
        return Stream.of("values", "jobs", "lines")
                .map(name -> count.replace("%r", "{remarks." + name + "}"))
                .collect(Collectors.joining("+"));
    }
}
