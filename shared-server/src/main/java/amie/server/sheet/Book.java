package amie.server.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A spreadsheet whose formulae name cells: `{price}*{parts}`. Names may be given after the formula that uses them.
final class Book {
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z0-9.-]+)}");

    private final Map<String, String> addresses = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();

    /// @param title without quotation marks
    /// @param widths of the columns, in millimetres
    Page page(String title, int... widths) {
        var page = new Page(this, title, widths);
        pages.add(page);
        return page;
    }

    List<Page> pages() {
        return List.copyOf(pages);
    }

    void name(String name, String address) {
        if (addresses.put(name, address) != null) throw new IllegalArgumentException("twice: " + name);
    }

    /// As OpenFormula writes it (OpenDocument 1.3, part 4), with addresses in place of names.
    String resolved(String formula) {
        return "of:="
                + NAME.matcher(formula).replaceAll(found -> {
                    var address = addresses.get(found.group(1));
                    if (address == null) throw new IllegalStateException("no cell " + found.group(1));
                    return "[" + address.replace("$", "\\$") + "]";
                });
    }

    /// A text within a formula.
    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
