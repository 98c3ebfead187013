package amie.model;

/// What a shared service does; a SKOS scheme of the vocabulary.
public enum ServiceKind {
    EMAIL,
    FILES,
    BACKUP,
    WEB,
    DOMAIN,
    VIDEO,
    PASSWORDS,
    MANAGEMENT,
    MONITORING,
    EQUIPMENT,
    ACCOUNTS,
    EMERGENCY,
    OTHER
}
