package amie.hub.catalogue;

import amie.server.web.Reply;
import amie.server.web.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list of the API: how much of it somebody asks for, and where the next page is.
///
/// @param size how many rows, from `limit`
public record Listing(int size, @Nullable Cursor after) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /// Reads `limit` and `cursor`; whatever is wrong in them leaves by a 400 problem.
    public static Listing read(Request request, int parts) {
        var fields = request.fields();
        var limit = fields.optionalInteger("limit", 1, MOST);
        var cursor = Cursor.of(fields, parts);
        request.soundQuery();
        return new Listing(limit == null ? USUAL : limit, cursor);
    }

    /// A JSON array, and a link to the next page if there is one.
    public Reply reply(List<?> rows, Address here, @Nullable Cursor next) {
        var reply = Reply.json(rows);
        if (next == null) return reply;
        var address = here.with("limit", size == USUAL ? null : size).with("cursor", next);
        return reply.header("Link", "<" + address + ">; rel=\"next\"");
    }
}
