package amie.hub.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A node of the tree below another, and which members it holds.
///
/// @param from when its first member was published
/// @param until when the first member of its successor was published; null while it is the last
record Bound(String node, Instant from, @Nullable Instant until) {}
