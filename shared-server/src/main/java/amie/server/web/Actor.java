package amie.server.web;

import java.util.Set;
import java.util.UUID;

/// Who makes a request.
public sealed interface Actor {
    /// Nobody known.
    record Anonymous() implements Actor {}

    /// A person with an account and a session.
    record Person(UUID account, String name, Set<Role> roles) implements Actor {
        public Person {
            roles = Set.copyOf(roles);
        }
    }

    /// A program with a token.
    record Machine(UUID token, String name, Role role) implements Actor {}

    default Set<Role> held() {
        return switch (this) {
            case Anonymous() -> Set.of();
            case Person person -> person.roles();
            case Machine machine -> Set.of(machine.role());
        };
    }

    default boolean isKnown() {
        return !(this instanceof Anonymous);
    }
}
