package amie.server.account;

import java.time.Instant;
import java.util.UUID;

/// A browser in which somebody is signed in.
///
/// @param current whether it is the one that asks
public record Session(UUID id, String address, String browser, Instant begunAt, Instant seenAt, boolean current) {}
