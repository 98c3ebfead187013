package amie.node.edge;

import amie.server.web.Reply;
import amie.server.web.Request;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The page of a list that a person looks at, and the addresses of its neighbours and of its other orders.
///
/// @param query the filters on screen, raw, without page and order
public record Paging(String path, String query, String order, int page) {
    private static final int LENGTH = 25;
    private static final int LAST = 4_000;

    /// @param orders what the list may be sorted by; the first if nothing is asked for
    public static <E extends Enum<E>> Paging of(Request request, Class<E> orders) {
        var page = request.fields().optionalInteger("page", 1, LAST);
        var order = request.fields().optionalOneOf("sort", orders);
        return new Paging(
                request.path(),
                Stream.of(request.rawQuery().split("&", -1))
                        .filter(pair -> !pair.matches("|(page|sort|down|format)=.*"))
                        .collect(Collectors.joining("&")),
                (order == null ? orders.getEnumConstants()[0] : order).name()
                        + (request.fields().checked("down") ? "&down=on" : ""),
                page == null ? 1 : page);
    }

    public int offset() {
        return (page - 1) * LENGTH;
    }

    /// One more than a page shows tells whether there is a next one.
    public int rows() {
        return LENGTH + 1;
    }

    public <T> List<T> shown(List<T> found) {
        return found.subList(0, Math.min(LENGTH, found.size()));
    }

    /// Whether the list has become too short for this page.
    public boolean isBeyond(List<?> found) {
        return page > 1 && found.isEmpty();
    }

    /// Leads to the first page, filters and order kept.
    public Reply toFirst() {
        return Reply.seeOther(address(order));
    }

    public @Nullable String previous() {
        return page == 1 ? null : address(order) + "&page=" + (page - 1);
    }

    public @Nullable String next(List<?> found) {
        return found.size() <= LENGTH ? null : address(order) + "&page=" + (page + 1);
    }

    /// The same list sorted by this, or the other way round if it is so already.
    public String sorted(Enum<?> by) {
        return address(order.equals(by.name()) ? by.name() + "&down=on" : by.name());
    }

    /// For `aria-sort`.
    public String direction(Enum<?> by) {
        if (order.equals(by.name())) return "ascending";
        return order.startsWith(by.name() + "&") ? "descending" : "none";
    }

    /// The list from its beginning with the filters and the order on screen.
    public String whole() {
        return address(order);
    }

    private String address(String sort) {
        return path + "?" + query + (query.isEmpty() ? "" : "&") + "sort=" + sort;
    }
}
