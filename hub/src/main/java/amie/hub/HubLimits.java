package amie.hub;

import amie.hub.intake.Limits;

/// How much a hub takes from others and gives to them, in calls a minute; unused ones are saved up to one minute's
/// worth.
///
/// @param perNode publications and enquiries of one node
/// @param perAddress the same from one network address
/// @param reads of the API and of the pages that search, from one network address
/// @param queries in SPARQL, from one network address
public record HubLimits(int perNode, int perAddress, int reads, int queries) {
    static final int READS = 600;
    static final int QUERIES = 60;

    public static HubLimits usual() {
        return new HubLimits(Limits.NODE_PER_MINUTE, Limits.ADDRESS_PER_MINUTE, READS, QUERIES);
    }

    /// The same, but so many publications from a node and from an address.
    public HubLimits intake(int node, int address) {
        return new HubLimits(node, address, reads, queries);
    }

    boolean isSound() {
        return perNode > 0 && perAddress > 0 && reads > 0 && queries > 0;
    }
}
