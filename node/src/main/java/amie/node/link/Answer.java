package amie.node.link;

import amie.model.Fault;
import java.util.List;
import java.util.function.Function;

/// What came of a question to a hub.
public sealed interface Answer<T> {
    record Good<T>(T value) implements Answer<T> {}

    /// No answer: the reason is a sentence that says what to do.
    record Unreachable<T>(Fault reason) implements Answer<T> {}

    /// The hub said no.
    ///
    /// @param problem stable name of the problem, empty if the hub gave none
    /// @param faults what is wrong, field by field
    record Refused<T>(int status, String problem, List<Fault> faults, Fault reason) implements Answer<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// An answer that cannot be trusted or understood: too long, not what was asked for, not signed by its author.
    record Unsound<T>(Fault reason) implements Answer<T> {}

    static <T> Answer<T> unsound(String key) {
        return new Unsound<>(Fault.of("", key));
    }

    /// Why there is no value.
    ///
    /// @throws IllegalStateException if there is one
    default Fault why() {
        return switch (this) {
            case Good<T> good -> throw new IllegalStateException("there is a value: " + good);
            case Unreachable<T>(var reason) -> reason;
            case Refused<T> refused -> refused.reason();
            case Unsound<T>(var reason) -> reason;
        };
    }

    /// Goes on with the value, if there is one.
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Good<T>(var value) -> next.apply(value);
            case Unreachable<T>(var reason) -> new Unreachable<>(reason);
            case Refused<T>(var status, var problem, var faults, var reason) ->
                new Refused<>(status, problem, faults, reason);
            case Unsound<T>(var reason) -> new Unsound<>(reason);
        };
    }
}
