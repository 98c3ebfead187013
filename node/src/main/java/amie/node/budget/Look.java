package amie.node.budget;

import amie.server.web.Reply;
import amie.server.web.Request;
import java.util.function.IntFunction;

/// A form of figures that is shown again: because somebody asked for the outcome only, or because of a fault.
public final class Look {
    private Look() {}

    /// Whether the person asked for the outcome only, by the button beside or by htmx.
    public static boolean isAsked(Request request) {
        return request.partial() || !request.fields().entered("look").isEmpty();
    }

    /// The outcome alone for htmx, or else the whole page.
    ///
    /// @param preview template of the outcome
    /// @param it what both templates show
    /// @param page makes the page with a status
    public static Reply again(Request request, String preview, Object it, IntFunction<Reply> page) {
        if (request.partial()) return Reply.fragment(200, preview, it);
        return page.apply(request.fields().isSound() ? 200 : 422);
    }
}
