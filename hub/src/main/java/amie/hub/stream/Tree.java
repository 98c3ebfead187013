package amie.hub.stream;

import amie.hub.intake.Log;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

/// The bounds of groups and pages, read from the first member of each.
final class Tree {
    private final Log log = new Log();

    List<Bound> groups(Handle handle, Names names, Extent extent) {
        long pagesToAGroup = (long) Extent.GROUP * Extent.PAGE;
        var first = firsts(1, extent.groups(), group -> (group - 1) * pagesToAGroup + 1);
        return bounds(handle, first, extent.groups() * pagesToAGroup + 1, extent, group -> names.group(group + 1));
    }

    List<Bound> pages(Handle handle, Names names, Extent extent, long group) {
        long firstPage = Extent.firstPage(group);
        long lastPage = extent.lastPage(group);
        var first = firsts(firstPage, lastPage, Extent::firstMember);
        return bounds(handle, first, Extent.firstMember(lastPage + 1), extent, page -> names.page(firstPage + page));
    }

    private static List<Long> firsts(long from, long to, LongFunction<Long> firstMember) {
        return LongStream.rangeClosed(from, to).mapToObj(firstMember).toList();
    }

    /// @param next place of the first member after the last of these nodes, whether it is there already or not
    private List<Bound> bounds(Handle handle, List<Long> firsts, long next, Extent extent, LongFunction<String> name) {
        var places = new ArrayList<>(firsts);
        if (next <= extent.members()) places.add(next);
        var moments = log.published(handle, places);
        var bounds = new ArrayList<Bound>();
        for (int i = 0; i < firsts.size(); i++) {
            Instant until = i + 1 < moments.size() ? moments.get(i + 1) : null;
            bounds.add(new Bound(name.apply(i), moments.get(i), until));
        }
        return bounds;
    }
}
