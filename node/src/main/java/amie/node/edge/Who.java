package amie.node.edge;

import amie.server.web.Actor;

/// The name under which a change is written down.
public final class Who {
    private Who() {}

    public static String name(Actor actor) {
        return switch (actor) {
            case Actor.Anonymous() -> "";
            case Actor.Person person -> person.name();
            case Actor.Machine machine -> machine.name();
        };
    }
}
