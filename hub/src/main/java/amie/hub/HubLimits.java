package amie.hub;

import amie.hub.intake.Limits;

/// How much a hub takes from others and gives to them, in calls a minute; unused ones are saved up to one minute's
/// worth.
///
/// @param perNode publications and enquiries of one node
/// @param perAddress the same from one network address
/// @param reads of the API and of the pages that search, from one network address
/// @param queries in SPARQL, from one network address
/// @param uploads files that one node brings
/// @param quota bytes that the files of one node may weigh together
public record HubLimits(int perNode, int perAddress, int reads, int queries, int uploads, long quota) {
    static final int READS = 600;
    static final int QUERIES = 60;
    static final int UPLOADS = 120;
    static final long MIB = 1024 * 1024;
    static final long QUOTA = 2048 * MIB;

    public static HubLimits usual() {
        return new HubLimits(Limits.NODE_PER_MINUTE, Limits.ADDRESS_PER_MINUTE, READS, QUERIES, UPLOADS, QUOTA);
    }

    /// The same, but so many publications from a node and from an address.
    public HubLimits intake(int node, int address) {
        return new HubLimits(node, address, reads, queries, uploads, quota);
    }

    /// The same, but so many files a minute and so many bytes from a node.
    public HubLimits files(int aMinute, long bytes) {
        return new HubLimits(perNode, perAddress, reads, queries, aMinute, bytes);
    }

    boolean isSound() {
        return Math.min(Math.min(perNode, perAddress), Math.min(reads, queries)) > 0 && uploads > 0 && quota > 0;
    }
}
