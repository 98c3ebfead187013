package amie.model;

import java.util.List;

/// Something wrong in what somebody entered or a machine sent.
///
/// @param field the name of the field, or the path to it: `lines.2.amount`; empty if it concerns the whole
/// @param key the key of a sentence in the bundles
/// @param arguments what the sentence names: limits, found values
public record Fault(String field, String key, List<String> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault of(String field, String key, Object... arguments) {
        return new Fault(
                field,
                key,
                java.util.stream.Stream.of(arguments).map(String::valueOf).toList());
    }
}
