package amie.hub.stream;

import amie.hub.intake.Entry;
import amie.hub.intake.Log;
import amie.model.Federation;
import amie.server.db.Database;
import amie.server.web.Access;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Triple;
import org.jdbi.v3.core.Handle;

/// The stream for machines, and for people who want to see what is in it.
public final class StreamPages {
    private static final long CACHE = 24L * 1024 * 1024;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final Database database;
    private final Federation federation;
    private final URI publicUrl;
    private final Log log = new Log();
    private final Tree tree = new Tree();
    private final Writing writing;
    private final PageCache cache = new PageCache(CACHE);

    /// @param publicUrl of this hub, with a final slash
    public StreamPages(Database database, Federation federation, URI publicUrl) {
        this.database = database;
        this.federation = federation;
        this.publicUrl = publicUrl;
        this.writing = new Writing(federation);
    }

    public List<Route> routes() {
        return List.of(
                open(
                        "/stream",
                        request -> database.read(handle -> Reply.seeOther("/stream/g" + log.generation(handle)))),
                open("/stream/{generation}", request -> inStream(request, this::root)),
                open("/stream/{generation}/groups/{number}", request -> inStream(request, this::group)),
                open("/stream/{generation}/pages/{number}", request -> inStream(request, this::page)));
    }

    private static Route open(String path, Route.Handler handler) {
        return Route.get(path, Access.anyone(), handler).forEveryOrigin();
    }

    /// The stream as it is while one request is answered.
    private record Now(Request request, Handle handle, Names names, Extent extent, Format format) {
        long number() {
            return request.segment("number", text -> text.matches("[1-9][0-9]{0,14}") ? Long.parseLong(text) : null);
        }

        Fragments fragments(Federation federation) {
            return new Fragments(names, federation);
        }
    }

    private interface Fragment {
        Reply answer(Now now);
    }

    private Reply inStream(Request request, Fragment fragment) {
        var asked = request.segment("generation", text -> text.matches("g[1-9][0-9]{0,8}") ? text : null);
        var format = Format.of(request.accepts(Format.mediaTypes()));
        return database.read(handle -> {
            int generation = log.generation(handle);
            int wanted = Integer.parseInt(asked.substring(1));
            if (wanted > generation) throw Problem.notFound().exception();
            if (wanted < generation) return moved(request, asked, generation);
            var extent = new Extent(log.lastSeq(handle));
            return fragment.answer(new Now(request, handle, new Names(publicUrl, generation), extent, format));
        });
    }

    /// An older history: whoever follows it goes on in the current one.
    private static Reply moved(Request request, String asked, int generation) {
        var location = request.path().replaceFirst("/stream/" + asked, "/stream/g" + generation);
        return Reply.empty(301).header("Location", location);
    }

    private Reply root(Now now) {
        var extent = now.extent();
        if (now.format() == Format.HTML) return StreamView.root(now.request(), now.handle(), log, federation, extent);
        return fresh(
                now,
                "root-" + extent.groups(),
                false,
                () -> writing.write(
                        now.format(),
                        now.fragments(federation).root(tree.groups(now.handle(), now.names(), extent)),
                        List.of()));
    }

    private Reply group(Now now) {
        long group = now.number();
        var extent = now.extent();
        if (!extent.hasGroup(group)) throw Problem.notFound().exception();
        if (now.format() == Format.HTML) return StreamView.group(now.request(), extent, group);
        boolean full = extent.isGroupFull(group);
        return fresh(now, "group-" + group + "-" + extent.pagesOf(group), full, () -> {
            var pages = tree.pages(now.handle(), now.names(), extent, group);
            return writing.write(now.format(), now.fragments(federation).group(group, pages, full), List.of());
        });
    }

    private Reply page(Now now) {
        long page = now.number();
        var extent = now.extent();
        if (!extent.hasPage(page)) throw Problem.notFound().exception();
        if (now.format() == Format.HTML)
            return StreamView.page(now.request(), members(now, page), federation, extent, page);
        boolean full = extent.isPageFull(page);
        return fresh(now, "page-" + page + "-" + extent.membersOf(page), full, () -> {
            var members = members(now, page);
            List<Triple> own = now.fragments(federation).page(page, members, full);
            return writing.write(now.format(), own, members);
        });
    }

    private List<Entry> members(Now now, long page) {
        return log.between(now.handle(), Extent.firstMember(page), now.extent().lastMember(page));
    }

    /// An answer whose validator is made of numbers alone: who has it already causes no reading.
    private Reply fresh(Now now, String state, boolean full, Supplier<byte[]> make) {
        var etag = "g" + now.names().generation() + "-" + state + "-"
                + now.format().name().toLowerCase(java.util.Locale.ROOT);
        var answer = now.request().knows(etag) ? Reply.empty(304) : made(now, full, make);
        return answer.etag(etag).header("Vary", "Accept").header("Cache-Control", full ? FOR_EVER : ASK_AGAIN);
    }

    private Reply made(Now now, boolean full, Supplier<byte[]> make) {
        var type = now.format().mediaType();
        if (!full) return Reply.bytes(200, type, make.get());
        var bytes = cache.of(new PageCache.Key(now.request().path(), now.format()), make);
        return Reply.compressed(type, bytes.plain(), bytes.gzip());
    }
}
