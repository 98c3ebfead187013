package amie.hub.stream;

/// How far the stream reaches, and by arithmetic alone which pages and groups it has: a member never changes its page.
///
/// @param members how many the log has; the n-th has the place n
record Extent(long members) {
    static final int PAGE = 100;
    static final int GROUP = 100;

    long pages() {
        return Math.ceilDiv(members, PAGE);
    }

    long groups() {
        return Math.ceilDiv(pages(), GROUP);
    }

    boolean hasPage(long page) {
        return page >= 1 && page <= pages();
    }

    boolean hasGroup(long group) {
        return group >= 1 && group <= groups();
    }

    static long firstMember(long page) {
        return (page - 1) * PAGE + 1;
    }

    long lastMember(long page) {
        return Math.min(members, page * PAGE);
    }

    static long firstPage(long group) {
        return (group - 1) * GROUP + 1;
    }

    long lastPage(long group) {
        return Math.min(pages(), group * GROUP);
    }

    long membersOf(long page) {
        return lastMember(page) - firstMember(page) + 1;
    }

    long pagesOf(long group) {
        return lastPage(group) - firstPage(group) + 1;
    }

    /// Whether nothing will ever be added to it.
    boolean isPageFull(long page) {
        return page * PAGE <= members;
    }

    /// Whether nothing will ever be added to it or to any of its pages.
    boolean isGroupFull(long group) {
        return group * GROUP * PAGE <= members;
    }
}
