package amie.node.member;

/// The parts of a member in the season of this civil year.
public record YearParts(int year, Parts parts) {}
