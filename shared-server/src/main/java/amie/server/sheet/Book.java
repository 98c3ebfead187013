package amie.server.sheet;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A spreadsheet whose formulae name cells: `{price}*{parts}`. Names may be given after the formula that uses them.
final class Book {
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z.-]+)}");

    private final SpreadSheet document = new SpreadSheet();
    private final Map<String, String> addresses = new HashMap<>();
    private final List<Formula> formulae = new ArrayList<>();

    private record Formula(Range cell, String text) {}

    /// @param title without quotation marks
    /// @param widths of the columns, in millimetres
    Page page(String title, int... widths) {
        var page = new Page(this, title, widths);
        document.appendSheet(page.sheet());
        return page;
    }

    void name(String name, String address) {
        if (addresses.put(name, address) != null) throw new IllegalArgumentException("twice: " + name);
    }

    void formula(Range cell, String text) {
        formulae.add(new Formula(cell, text));
    }

    byte[] bytes() {
        for (var formula : formulae) formula.cell().setFormula("=" + resolved(formula.text()));
        var bytes = new ByteArrayOutputStream();
        try {
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String resolved(String text) {
        return NAME.matcher(text).replaceAll(found -> {
            var address = addresses.get(found.group(1));
            if (address == null) throw new IllegalStateException("no cell " + found.group(1));
            return address.replace("$", "\\$");
        });
    }
}
