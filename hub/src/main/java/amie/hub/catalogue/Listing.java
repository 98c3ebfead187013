package amie.hub.catalogue;

import amie.server.web.Fields;
import amie.server.web.Problem;
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

    /// Reads `limit` and `cursor`; whatever is wrong in them leaves by a 422 problem.
    public static Listing read(Request request, int parts) {
        var fields = request.fields();
        var limit = fields.optionalInteger("limit", 1, MOST);
        var text = fields.optionalText("cursor", 2_000);
        var cursor = Cursor.read(text, parts);
        if (text != null && cursor == null) fields.fault("cursor", "catalogue.fault.cursor");
        orProblem(fields);
        return new Listing(limit == null ? USUAL : limit, cursor);
    }

    private static void orProblem(Fields fields) {
        if (!fields.isSound()) throw Problem.invalid(fields.faults()).exception();
    }

    /// A JSON array, and a link to the next page if there is one.
    public Reply reply(List<?> rows, Address here, @Nullable Cursor next) {
        var reply = Reply.json(rows);
        if (next == null) return reply;
        var address = here.with("limit", size == USUAL ? null : size).with("cursor", next);
        return reply.header("Link", "<" + address + ">; rel=\"next\"");
    }
}
