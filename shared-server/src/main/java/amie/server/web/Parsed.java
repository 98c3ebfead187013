package amie.server.web;

import java.util.List;
import java.util.function.Function;

/// What reading one value came to.
sealed interface Parsed<T> {
    record Good<T>(T value) implements Parsed<T> {}

    /// @param key of the sentence that says what is wrong
    record Bad<T>(String key, List<String> arguments) implements Parsed<T> {}

    static <T> Parsed<T> bad(String key, String... arguments) {
        return new Bad<>(key, List.of(arguments));
    }

    default <U> Parsed<U> then(Function<T, Parsed<U>> next) {
        return switch (this) {
            case Good<T>(var value) -> next.apply(value);
            case Bad<T>(var key, var arguments) -> new Bad<>(key, arguments);
        };
    }
}
