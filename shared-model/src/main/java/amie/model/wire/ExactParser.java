package amie.model.wire;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Takes whole numbers as they are written: the parser alone would read 1.5 as 1 and cut what is too large. Refuses an
/// object that has a name twice (RFC 8259, 4): one reader would take the first value, another the last.
final class ExactParser implements JsonParser {
    private final JsonParser parser;
    /// The names so far of each object that is open; none for a list.
    private final Deque<Optional<Set<String>>> open = new ArrayDeque<>();

    ExactParser(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public int getInt() {
        return parser.getBigDecimal().intValueExact();
    }

    @Override
    public long getLong() {
        return parser.getBigDecimal().longValueExact();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        var event = parser.next();
        switch (event) {
            case START_OBJECT -> open.push(Optional.of(new HashSet<>()));
            case START_ARRAY -> open.push(Optional.empty());
            case END_OBJECT, END_ARRAY -> open.pop();
            case KEY_NAME -> named(parser.getString());
            case VALUE_STRING, VALUE_NUMBER, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {}
        }
        return event;
    }

    private void named(String name) {
        if (!open.element().orElseThrow().add(name)) throw new JsonException("twice in one object: " + name);
    }

    /// What is passed over is looked at all the same.
    private void skip(boolean object) {
        if (open.isEmpty() || open.element().isPresent() != object) return;
        int depth = open.size();
        while (open.size() >= depth) next();
    }

    @Override
    public Event currentEvent() {
        return parser.currentEvent();
    }

    @Override
    public String getString() {
        return parser.getString();
    }

    @Override
    public boolean isIntegralNumber() {
        return parser.isIntegralNumber();
    }

    @Override
    public BigDecimal getBigDecimal() {
        return parser.getBigDecimal();
    }

    @Override
    public JsonLocation getLocation() {
        return parser.getLocation();
    }

    @Override
    public void skipArray() {
        skip(false);
    }

    @Override
    public void skipObject() {
        skip(true);
    }

    @Override
    public void close() {
        parser.close();
    }
}
