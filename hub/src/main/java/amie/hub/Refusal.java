package amie.hub;

import java.util.List;
import java.util.stream.Stream;

/// A command cannot do what it was asked: why, as the key of a sentence and what that sentence names.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient List<String> arguments;

    private Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = Stream.of(arguments).map(String::valueOf).toList();
    }

    static Refusal of(String key, Object... arguments) {
        return new Refusal(key, arguments);
    }

    static void unless(boolean condition, String key, Object... arguments) {
        if (!condition) throw of(key, arguments);
    }

    String key() {
        return key;
    }

    List<String> arguments() {
        return arguments;
    }
}
