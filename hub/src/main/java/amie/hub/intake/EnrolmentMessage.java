package amie.hub.intake;

/// What a node learns when it joins.
///
/// @param federation the base of all names
public record EnrolmentMessage(String node, String federation, HeadMessage head) {}
