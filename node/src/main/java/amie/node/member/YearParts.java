package amie.node.member;

/// The parts of a member in the season that starts in this civil year.
public record YearParts(int year, Parts parts) {}
