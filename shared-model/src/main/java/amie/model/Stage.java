package amie.model;

/// Where an Amie stands in its life.
public enum Stage {
    IDEA,
    PROMISES,
    CONSTITUTED,
    AWAITING_NON_OPPOSITION,
    DECLARED,
    HIRING,
    LAUNCHED,
    CRUISE,
    GROWING,
    SWARMING,
    DIVERSIFYING,
    IN_DIFFICULTY,
    DISSOLVED
}
