package amie.model;

/// For whom a training is.
public enum Level {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
