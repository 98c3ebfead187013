package amie.node.member;

/// What became of the wish to delete a member.
public sealed interface Removal {
    record Done() implements Removal {}

    /// It has or had parts: it is not deleted but leaves.
    record HasParts() implements Removal {}

    record Stale() implements Removal {}

    record Missing() implements Removal {}
}
