package amie.server.web;

import java.util.EnumSet;
import java.util.Set;

/// Who may take a route. Every route names one: there is no default.
public sealed interface Access {
    record Anyone() implements Access {}

    record Known() implements Access {}

    record Only(Set<Role> roles) implements Access {
        public Only {
            roles = Set.copyOf(roles);
        }
    }

    static Access anyone() {
        return new Anyone();
    }

    static Access signedIn() {
        return new Known();
    }

    static Access only(Role first, Role... more) {
        return new Only(EnumSet.of(first, more));
    }

    default boolean admits(Actor actor) {
        return switch (this) {
            case Anyone() -> true;
            case Known() -> actor.isKnown();
            case Only(var roles) -> actor.held().stream().anyMatch(roles::contains);
        };
    }
}
