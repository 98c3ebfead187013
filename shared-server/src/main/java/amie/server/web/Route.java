package amie.server.web;

/// One row of a routing table. HEAD is answered from GET, a wrong method with 405 and `Allow`.
///
/// @param path segments; `{name}` takes one segment
/// @param everyOrigin whether scripts of other sites may read the answer: public data only
public record Route(Method method, String path, Access access, Body body, Handler handler, boolean everyOrigin) {
    public enum Method {
        GET,
        POST,
        PUT,
        DELETE
    }

    /// What a request may carry.
    public enum Body {
        NONE,
        /// `application/x-www-form-urlencoded`, at most 1 MiB; a page's form, whose token is checked before the
        /// handler.
        FORM,
        /// `multipart/form-data`; read as a stream.
        UPLOAD,
        /// The same for files of rows and columns only (CSV), in whatever encoding.
        TABLE,
        /// `application/json`, at most 1 MiB.
        JSON,
        /// Any bytes, at most 1 MiB, that the handler reads and judges.
        BYTES,
        /// Any bytes as a stream, up to the limit of a file.
        STREAM
    }

    @FunctionalInterface
    public interface Handler {
        Reply answer(Request request);
    }

    public Route {
        if (!path.startsWith("/")) throw new IllegalArgumentException("a route starts with a slash: " + path);
    }

    public Route(Method method, String path, Access access, Body body, Handler handler) {
        this(method, path, access, body, handler, false);
    }

    public static Route get(String path, Access access, Handler handler) {
        return new Route(Method.GET, path, access, Body.NONE, handler);
    }

    /// A form sent from a page.
    public static Route post(String path, Access access, Handler handler) {
        return new Route(Method.POST, path, access, Body.FORM, handler);
    }

    public static Route upload(String path, Access access, Handler handler) {
        return new Route(Method.POST, path, access, Body.UPLOAD, handler);
    }

    /// A form that carries a file of rows and columns.
    public static Route table(String path, Access access, Handler handler) {
        return new Route(Method.POST, path, access, Body.TABLE, handler);
    }

    public static Route postJson(String path, Access access, Handler handler) {
        return new Route(Method.POST, path, access, Body.JSON, handler);
    }

    public static Route putJson(String path, Access access, Handler handler) {
        return new Route(Method.PUT, path, access, Body.JSON, handler);
    }

    public static Route delete(String path, Access access, Handler handler) {
        return new Route(Method.DELETE, path, access, Body.NONE, handler);
    }

    /// The same route with another handler.
    Route handledBy(Handler other) {
        return new Route(method, path, access, body, other, everyOrigin);
    }

    /// The same route, whose answers scripts of any site may read (CORS): for public data.
    public Route forEveryOrigin() {
        return new Route(method, path, access, body, handler, true);
    }
}
