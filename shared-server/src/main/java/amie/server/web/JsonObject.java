package amie.server.web;

import amie.server.web.Entries.Entry;
import amie.server.web.Entries.Kind;
import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.Set;

/// Reads one JSON object as a stream of its leaves: `{"lines": [{"amount": "1.00"}]}` has `lines.0.amount`.
///
/// Refused: what is not an object, nesting beyond 64, a key twice, a key with a point in it.
final class JsonObject {
    private static final int DEEPEST = 64;

    /// An object or a list that is open: its path, and which keys it had so far.
    private static final class Level {
        final String path;
        final boolean list;
        final Set<String> keys = new HashSet<>();
        int items;
        String key = "";

        Level(String path, boolean list) {
            this.path = path;
            this.list = list;
        }

        String next() {
            return path + (list ? items++ : key);
        }

        boolean isEmpty() {
            return items == 0 && keys.isEmpty();
        }
    }

    private final SequencedMap<String, Entry> leaves = new LinkedHashMap<>();
    private final Deque<Level> open = new ArrayDeque<>();

    private JsonObject() {}

    static SequencedMap<String, Entry> leaves(String text) {
        try (var parser = Json.createParser(new StringReader(text))) {
            return new JsonObject().read(parser);
        } catch (JsonParsingException | NoSuchElementException wrong) {
            throw Problem.of(400, "malformed-json").exception();
        }
    }

    private SequencedMap<String, Entry> read(JsonParser parser) {
        if (parser.next() != JsonParser.Event.START_OBJECT)
            throw Problem.of(400, "json-object").exception();
        open.push(new Level("", false));
        while (!open.isEmpty()) take(parser.next(), parser);
        // Asks for the end of the text: anything after the object is an error of the parser's.
        if (parser.hasNext()) throw Problem.of(400, "malformed-json").exception();
        return leaves;
    }

    private void take(JsonParser.Event event, JsonParser parser) {
        var level = open.element();
        switch (event) {
            case KEY_NAME -> key(level, parser.getString());
            case START_OBJECT -> open(level.next(), false);
            case START_ARRAY -> open(level.next(), true);
            case END_OBJECT, END_ARRAY -> close(open.pop());
            case VALUE_STRING -> leaf(level.next(), Kind.TEXT, parser.getString());
            case VALUE_NUMBER -> leaf(level.next(), Kind.NUMBER, parser.getString());
            case VALUE_TRUE -> leaf(level.next(), Kind.BOOLEAN, "true");
            case VALUE_FALSE -> leaf(level.next(), Kind.BOOLEAN, "false");
            case VALUE_NULL -> leaf(level.next(), Kind.NULL, "");
        }
    }

    private static void key(Level level, String key) {
        if (key.contains(".") || key.isEmpty())
            throw Problem.of(400, "json-key", key).exception();
        if (!level.keys.add(key))
            throw Problem.of(400, "json-twice", level.path + key).exception();
        level.key = key;
    }

    private void open(String path, boolean list) {
        if (open.size() >= DEEPEST) throw Problem.of(400, "json-depth", DEEPEST).exception();
        open.push(new Level(path + ".", list));
    }

    private void close(Level level) {
        if (level.isEmpty() && !level.path.isEmpty())
            leaf(level.path.substring(0, level.path.length() - 1), Kind.EMPTY, "");
    }

    private void leaf(String path, Kind kind, String text) {
        if (leaves.size() >= UrlEncoded.MOST_FIELDS)
            throw Problem.of(413, "too-many-fields", UrlEncoded.MOST_FIELDS).exception();
        leaves.put(path, new Entry(kind, text));
    }
}
