package amie.hub.intake;

import amie.server.web.RateLimit;
import java.time.Clock;

/// How much a sender may send.
///
/// @param nodes calls of one node
/// @param addresses calls from one network address
public record Limits(RateLimit nodes, RateLimit addresses) {
    public static final int NODE_PER_MINUTE = 1_200;
    public static final int ADDRESS_PER_MINUTE = 6_000;

    public static Limits usual(Clock clock) {
        return perMinute(NODE_PER_MINUTE, ADDRESS_PER_MINUTE, clock);
    }

    public static Limits perMinute(int node, int address, Clock clock) {
        return new Limits(RateLimit.perMinute(node, clock), RateLimit.perMinute(address, clock));
    }
}
