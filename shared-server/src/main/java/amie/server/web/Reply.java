package amie.server.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a route answers. Only the writer of answers turns it into bytes.
///
/// @param etag an opaque strong validator, without quotes; answered by 304 where it fits
public record Reply(
        int status,
        Content content,
        List<Map.Entry<String, String>> headers,
        @Nullable String etag) {
    public sealed interface Content {
        /// A page in the layout of the site.
        record Page(String title, String template, Object it) implements Content {}

        /// A page printed as PDF, to be kept under a name.
        record Paper(String name, String title, String template, Object it) implements Content {}

        /// A part of a page, for htmx.
        record Fragment(String template, Object it) implements Content {}

        record Json(Object body) implements Content {}

        record Bytes(String mediaType, byte[] bytes) implements Content {}

        /// Bytes to be kept under a name.
        record Download(String mediaType, String name, byte[] bytes) implements Content {}

        /// Bytes that were compressed once for all.
        record Compressed(String mediaType, byte[] bytes, byte[] gzip) implements Content {}

        /// A stored file, sent as an attachment that a browser does not run.
        record Attachment(String mediaType, String name, Path path) implements Content {}

        record Nothing() implements Content {}
    }

    public Reply {
        headers = List.copyOf(headers);
    }

    private Reply(int status, Content content) {
        this(status, content, List.of(), null);
    }

    /// @param title of the page, in the reader's language
    /// @param template its name under `src/main/jte`, without ending; it has the parameters `View v` and `it`
    public static Reply page(String title, String template, Object it) {
        return page(200, title, template, it);
    }

    public static Reply page(int status, String title, String template, Object it) {
        return new Reply(status, new Content.Page(title, template, it));
    }

    /// A PDF, made from a template that must be well-formed.
    ///
    /// @param name of the file, without ending
    public static Reply paper(String name, String title, String template, Object it) {
        return new Reply(200, new Content.Paper(name + ".pdf", title, template, it));
    }

    public static Reply fragment(int status, String template, Object it) {
        return new Reply(status, new Content.Fragment(template, it));
    }

    public static Reply json(Object body) {
        return json(200, body);
    }

    public static Reply json(int status, Object body) {
        return new Reply(status, new Content.Json(body));
    }

    public static Reply bytes(int status, String mediaType, byte[] bytes) {
        return new Reply(status, new Content.Bytes(mediaType, bytes));
    }

    /// Bytes of which the compressed form is kept, too.
    public static Reply compressed(String mediaType, byte[] bytes, byte[] gzip) {
        return new Reply(200, new Content.Compressed(mediaType, bytes, gzip));
    }

    /// Bytes that a browser keeps as a file.
    public static Reply download(String mediaType, String name, byte[] bytes) {
        return new Reply(200, new Content.Download(mediaType, name, bytes));
    }

    public static Reply attachment(String mediaType, String name, Path path) {
        return new Reply(200, new Content.Attachment(mediaType, name, path));
    }

    public static Reply empty(int status) {
        return new Reply(status, new Content.Nothing());
    }

    /// After a form: a browser loads this address next.
    ///
    /// @param location absolute path on this site
    public static Reply seeOther(String location) {
        return empty(303).header("Location", location);
    }

    /// The same, and the next page tells this once.
    ///
    /// @param key of a sentence in the bundles, without arguments
    public static Reply seeOther(String location, String key) {
        return seeOther(location).header(FLASH, key);
    }

    /// Not a header of the answer: the writer makes a short-lived cookie of it.
    static final String FLASH = "Amie-Flash";

    /// The same answer, and the browser keeps this session from now on.
    public Reply signedIn(String session) {
        return header(SESSION, session);
    }

    /// The same answer, and the browser forgets its session.
    public Reply signedOut() {
        return header(SESSION, "");
    }

    /// Not a header of the answer: the writer makes the session cookie of it.
    static final String SESSION = "Amie-Session";

    public Reply header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Reply(status, content, more, etag);
    }

    public Reply etag(String validator) {
        return new Reply(status, content, headers, validator);
    }
}
