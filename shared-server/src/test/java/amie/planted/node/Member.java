package amie.planted.node;

import amie.planted.hub.Centre;
import org.jspecify.annotations.Nullable;

/// A node that knows the hub's classes.
public record Member(@Nullable Centre centre) {}
