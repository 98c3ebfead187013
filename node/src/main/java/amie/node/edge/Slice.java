package amie.node.edge;

import amie.server.web.Fields;
import amie.server.web.Reply;
import amie.server.web.Request;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The piece of a list that a program asks for: `?after=` names the last item it has seen, `?limit=` how many it takes.
/// Items come in the order of their ids, so that what is added or removed meanwhile loses nothing else.
public record Slice(@Nullable UUID after, int limit) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /// What a list answers.
    public record Items(List<?> items) {
        public Items {
            items = List.copyOf(items);
        }
    }

    public static Slice of(Fields query) {
        var limit = query.optionalInteger("limit", 1, MOST);
        return new Slice(cursor(query), limit == null ? USUAL : limit);
    }

    private static @Nullable UUID cursor(Fields query) {
        var text = query.optionalText("after", 36);
        if (text == null) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            query.fault("after", "edge.fault.cursor");
            return null;
        }
    }

    /// How many rows to read: one more than asked for tells whether a next piece exists.
    public int rows() {
        return limit + 1;
    }

    /// @param found at most [#rows()] things
    public <T> Reply answer(Request request, List<T> found, Function<T, UUID> id, Function<T, ?> wire) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        var reply = Reply.json(new Items(shown.stream().map(wire).toList()));
        if (found.size() <= limit) return reply;
        return reply.header("Link", "<" + next(request, id.apply(shown.getLast())) + ">; rel=\"next\"");
    }

    private String next(Request request, UUID last) {
        var kept = Stream.of(request.rawQuery().split("&", -1))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("after=") && !pair.startsWith("limit="))
                .toList();
        var query = Stream.concat(kept.stream(), Stream.of("limit=" + limit, "after=" + last))
                .toList();
        return request.path() + "?" + String.join("&", query);
    }
}
