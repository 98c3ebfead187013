package amie.node.member;

/// All parts of a season.
///
/// @param sold to members that are active, or still there until their last day
/// @param promised by those that have not joined yet
public record PartsTotal(Parts sold, Parts promised) {}
