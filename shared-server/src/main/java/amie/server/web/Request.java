package amie.server.web;

import amie.model.Lang;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A request as a route sees it: who asks, in which language, with what. Whatever cannot be read is answered by a
/// problem
/// before or when the route asks for it.
public interface Request {
    Actor actor();

    /// The id that stands in the log and in every problem.
    String id();

    /// From `?lang=`, the cookie, then `Accept-Language`; French otherwise.
    Lang lang();

    /// The path asked for, without query.
    String path();

    /// The raw query, without its question mark; empty if none.
    String rawQuery();

    /// A segment of the path by its name in the route.
    String segment(String name);

    /// A segment read into a type; a reader that throws IllegalArgumentException or returns null makes it 404.
    <T> T segment(String name, Function<String, @Nullable T> reader);

    @Nullable
    String query(String name);

    List<String> queries(String name);

    @Nullable
    String header(String name);

    /// The fields of a form or of a JSON object, and where faults are gathered; the query's fields on GET.
    Fields fields();

    /// The fields and files of a multipart form. The same object at each call; its files are gone when the route
    /// returns.
    Upload upload();

    byte[] bytes();

    InputStream stream();

    /// Whether htmx asks for a part of a page only.
    boolean partial();

    /// The media type among these that the client prefers (q-values, specificity), the first if it has no preference.
    /// A client that takes none of them gets 406.
    String accepts(String... mediaTypes);
}
