package amie.hub.registry;

/// What came of an invitation that somebody presented.
public enum Redemption {
    REDEEMED,
    UNKNOWN,
    USED,
    REVOKED,
    EXPIRED
}
