package amie.model;

import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of object that a node publishes. The path segment stands in every object's IRI.
public enum Kind {
    GROUP("group"),
    SERVICE("service"),
    TRAINING("training"),
    MATERIAL("material"),
    TEMPLATE("template"),
    BUDGET("budget"),
    KEY("key");

    private final String segment;

    Kind(String segment) {
        this.segment = segment;
    }

    public String segment() {
        return segment;
    }

    public static Optional<Kind> ofSegment(String segment) {
        return Stream.of(values()).filter(kind -> kind.segment.equals(segment)).findFirst();
    }
}
