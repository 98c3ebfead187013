package amie.node.edge;

import amie.model.HalfDays;
import amie.model.Lang;
import amie.server.web.Fields;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Fills a form with what stands, in the reader's way of writing numbers.
public final class Filled {
    private final Lang lang;
    private final SequencedMap<String, String> values = new LinkedHashMap<>();

    public Filled(Lang lang) {
        this.lang = lang;
    }

    public Filled put(String field, @Nullable String value) {
        if (value != null) values.put(field, value);
        return this;
    }

    public Filled put(String field, @Nullable Integer value) {
        return put(field, value == null ? null : Integer.toString(value));
    }

    public Filled put(String field, @Nullable HalfDays value) {
        if (value == null) return this;
        return put(field, lang == Lang.FR ? value.toString().replace('.', ',') : value.toString());
    }

    public Filled put(String field, @Nullable Enum<?> value) {
        return put(field, value == null ? null : value.name());
    }

    public Filled put(String field, @Nullable LocalDate value) {
        return put(field, value == null ? null : value.toString());
    }

    public Fields form() {
        return Fields.filled(lang, values);
    }
}
