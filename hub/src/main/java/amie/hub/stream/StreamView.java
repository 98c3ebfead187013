package amie.hub.stream;

import amie.hub.intake.Entry;
import amie.hub.intake.Log;
import amie.model.Federation;
import amie.model.Kind;
import amie.model.Publication;
import amie.server.web.Reply;
import amie.server.web.Request;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The stream as a person sees it.
public final class StreamView {
    private static final int LATEST = 20;

    private StreamView() {}

    /// One publication in a list.
    ///
    /// @param thing the address of what it speaks of, on this site
    /// @param publication the address of what was signed, on this site
    /// @param signed its position, such as `1-42`
    public record Row(
            long seq,
            Instant published,
            Publication.Action action,
            Kind kind,
            String node,
            String thing,
            String publication,
            String signed) {}

    /// @param members how many there are
    /// @param page address of the page with the newest, null if there is none
    public record Root(long members, long groups, @Nullable String page, List<Row> latest) {}

    public record Group(long number, List<Long> pages) {}

    /// @param full whether nothing will be added to it
    public record Page(
            long number,
            boolean full,
            @Nullable String previous,
            @Nullable String next,
            List<Row> rows) {}

    static Reply root(Request request, Handle handle, Log log, Federation federation, Extent extent) {
        long last = extent.members();
        var rows =
                rows(log.between(handle, last - LATEST + 1, last), federation).reversed();
        var page = last == 0 ? null : "pages/" + extent.pages();
        var it = new Root(last, extent.groups(), page, rows);
        return Reply.page(request.t("stream.title"), "stream/root", it);
    }

    static Reply group(Request request, Extent extent, long group) {
        var pages = java.util.stream.LongStream.rangeClosed(Extent.firstPage(group), extent.lastPage(group))
                .boxed()
                .toList();
        return Reply.page(request.t("stream.group", group), "stream/group", new Group(group, pages));
    }

    static Reply page(Request request, List<Entry> members, Federation federation, Extent extent, long page) {
        var previous = page > 1 ? Long.toString(page - 1) : null;
        var next = extent.hasPage(page + 1) ? Long.toString(page + 1) : null;
        var it = new Page(page, extent.isPageFull(page), previous, next, rows(members, federation));
        return Reply.page(request.t("stream.page", page), "stream/page", it);
    }

    private static List<Row> rows(List<Entry> entries, Federation federation) {
        return entries.stream().map(entry -> row(entry, federation)).toList();
    }

    /// Links stay on this site, whatever the base of the federation's names is.
    private static Row row(Entry entry, Federation federation) {
        var node = entry.object().node();
        return new Row(
                entry.seq(),
                entry.published(),
                entry.action(),
                entry.object().kind(),
                node.value(),
                local(federation, federation.object(entry.object())),
                local(federation, federation.publication(node, entry.position())),
                entry.position().toString());
    }

    private static String local(Federation federation, String iri) {
        return URI.create("/")
                .resolve(iri.substring(federation.base().toString().length()))
                .toString();
    }
}
