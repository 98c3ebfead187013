package amie.model.wire;

import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;

/// Takes whole numbers as they are written: the parser alone would read 1.5 as 1 and cut what is too large.
final class ExactParser implements JsonParser {
    private final JsonParser parser;

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
        return parser.next();
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
        parser.skipArray();
    }

    @Override
    public void skipObject() {
        parser.skipObject();
    }

    @Override
    public void close() {
        parser.close();
    }
}
