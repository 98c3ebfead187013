package amie.hub.sparql;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.RegexEngine;

/// What one query may still use: time inside a single function, where Jena does not look at the clock; characters of
/// new texts; and rows that must be held at once, of which all running queries share one supply.
final class Meter {
    private static final long MOST_CHARACTERS = 5_000_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int PATTERNS = 20;

    private final long deadline;
    private final AtomicLong supply;
    private final Map<String, Pattern> patterns = new HashMap<>();
    private long characters;
    private long held;
    private boolean overdrawn;

    /// @param deadline as [System#nanoTime] tells it
    /// @param supply rows that all queries together may still hold
    Meter(long deadline, AtomicLong supply) {
        this.deadline = deadline;
        this.supply = supply;
    }

    void look() {
        if (System.nanoTime() - deadline > 0) throw new QueryCancelledException();
    }

    /// A text of this length is about to be made.
    void produce(long length) {
        look();
        characters += length;
        if (length > LONGEST_TEXT) throw new ExprEvalException("text too long");
        if (characters > MOST_CHARACTERS) overdraw();
    }

    /// One more row has to be kept until the query is done.
    void hold() {
        if (supply.decrementAndGet() < 0) {
            supply.incrementAndGet();
            overdraw();
        }
        held++;
    }

    private void overdraw() {
        overdrawn = true;
        throw new QueryCancelledException();
    }

    boolean isOverdrawn() {
        return overdrawn;
    }

    /// Gives back what was held.
    void release() {
        supply.addAndGet(held);
        held = 0;
    }

    Pattern pattern(String pattern, String flags) {
        if (patterns.size() > PATTERNS) patterns.clear();
        return patterns.computeIfAbsent(
                flags + '/' + pattern, _ -> RegexEngine.makePattern("REGEX", pattern, flags.isEmpty() ? null : flags));
    }

    /// The text, reading which looks at the clock: a pattern may try more ways than there is time for.
    CharSequence watched(CharSequence text) {
        return new Watched(text, this);
    }

    private static final class Watched implements CharSequence {
        private static final int OFTEN = 0xfff;
        private final CharSequence text;
        private final Meter meter;
        private int reads;

        Watched(CharSequence text, Meter meter) {
            this.text = text;
            this.meter = meter;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if ((++reads & OFTEN) == 0) meter.look();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), meter);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
