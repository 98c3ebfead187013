package amie.planted.hub;

import amie.planted.node.Member;

/// A hub that knows the node's classes.
public record Centre(Member first) {}
