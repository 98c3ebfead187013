package amie.server.web;

import amie.model.Fault;
import amie.model.Lang;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that came in one form or one JSON object, by path, and what was found wrong in it.
final class Entries {
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL,
        /// An object or a list without anything in it.
        EMPTY
    }

    record Entry(Kind kind, String text) {}

    private final Lang lang;
    private final boolean json;
    private final boolean once;
    private final SequencedMap<String, List<Entry>> values;
    private final Set<String> read = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    /// @param once whether a field that has one value is refused if it comes twice, even with the same
    private Entries(Lang lang, boolean json, boolean once, SequencedMap<String, List<Entry>> values) {
        this.lang = lang;
        this.json = json;
        this.once = once;
        this.values = values;
    }

    static Entries ofForm(Lang lang, SequencedMap<String, List<String>> pairs) {
        var values = new LinkedHashMap<String, List<Entry>>();
        pairs.forEach((name, texts) -> values.put(
                name, texts.stream().map(text -> new Entry(Kind.TEXT, text)).toList()));
        return new Entries(lang, false, false, values);
    }

    static Entries ofQuery(Lang lang, SequencedMap<String, List<String>> pairs) {
        return new Entries(lang, false, true, ofForm(lang, pairs).values);
    }

    static Entries ofJson(Lang lang, SequencedMap<String, Entry> leaves) {
        var values = new LinkedHashMap<String, List<Entry>>();
        leaves.forEach((path, leaf) -> values.put(path, List.of(leaf)));
        return new Entries(lang, true, true, values);
    }

    Lang lang() {
        return lang;
    }

    boolean isJson() {
        return json;
    }

    List<Fault> faults() {
        return faults;
    }

    void fault(String path, String key, Object... arguments) {
        faults.add(Fault.of(path, key, arguments));
    }

    /// The one value of a field, empty if it was left out; null once a fault has been noted: sent twice, or of a kind
    /// that cannot be meant.
    @Nullable
    String single(String path, Set<Kind> kinds, String otherwise) {
        read.add(path);
        var entries = values.getOrDefault(path, List.of());
        if (entries.isEmpty() || entries.getFirst().kind == Kind.NULL) return "";
        var first = entries.getFirst();
        if (once && entries.size() > 1) {
            fault(path, "fault.once");
            return null;
        }
        if (entries.stream().distinct().count() > 1) {
            fault(path, "fault.twice");
            return null;
        }
        if (json && !kinds.contains(first.kind)) {
            fault(path, otherwise);
            return null;
        }
        return first.text;
    }

    /// All values of a field that may have several: boxes of one name, or a JSON list.
    List<String> several(String path) {
        read.add(path);
        if (!json)
            return values.getOrDefault(path, List.of()).stream()
                    .map(Entry::text)
                    .toList();
        var texts = new ArrayList<String>();
        for (var name : names(path + "."))
            if (name.substring(path.length() + 1).matches("\\d{1,4}")) {
                var text = single(name, Set.of(Kind.TEXT), "fault.text");
                if (text != null) texts.add(text);
            }
        return texts;
    }

    /// What was entered, as it was.
    String entered(String path) {
        var entries = values.getOrDefault(path, List.of());
        return entries.isEmpty() ? "" : entries.getFirst().text;
    }

    boolean holds(String path, String value) {
        return values.getOrDefault(path, List.of()).stream().anyMatch(entry -> entry.text.equals(value));
    }

    void markRead(String path) {
        read.add(path);
    }

    /// The paths that start like this, in the order in which they came.
    List<String> names(String start) {
        return values.sequencedKeySet().stream()
                .filter(path -> path.startsWith(start))
                .toList();
    }

    boolean isBlank(String start) {
        return names(start).stream()
                .flatMap(path -> values.getOrDefault(path, List.of()).stream())
                .allMatch(entry -> entry.text.isBlank());
    }

    /// Notes every field of a JSON object that nobody asked for.
    void nothingElse() {
        if (!json) return;
        for (var path : values.sequencedKeySet()) if (read.add(path)) fault(path, "fault.unknown");
    }
}
