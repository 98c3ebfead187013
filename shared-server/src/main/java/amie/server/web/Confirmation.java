package amie.server.web;

import java.util.List;
import java.util.stream.IntStream;

/// A button that asks before it acts.
///
/// @param action where its form goes
/// @param label of the button
public record Confirmation(String action, String label, String question, String yes, List<Hidden> hidden) {
    /// A field that goes along.
    public record Hidden(String name, String value) {}

    public Confirmation {
        hidden = List.copyOf(hidden);
    }

    static List<Hidden> pairs(String... namesAndValues) {
        return IntStream.range(0, namesAndValues.length / 2)
                .mapToObj(number -> new Hidden(namesAndValues[2 * number], namesAndValues[2 * number + 1]))
                .toList();
    }
}
