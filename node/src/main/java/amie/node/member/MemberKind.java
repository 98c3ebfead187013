package amie.node.member;

/// What a member organisation is; a single person counts as one.
public enum MemberKind {
    ASSOCIATION,
    COMPANY,
    PERSON,
    LOCAL_AUTHORITY
}
