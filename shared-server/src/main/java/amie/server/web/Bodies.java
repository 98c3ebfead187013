package amie.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Reads the body of a request as its route wants it, and refuses every other.
final class Bodies {
    private Bodies() {}

    static InputStream limited(Request request, long most) {
        if (request.incoming().announcedLength() > most)
            throw Problem.of(413, "too-large", LimitedStream.readable(most)).exception();
        return new LimitedStream(request.incoming().body(), most, request.installation());
    }

    /// Reads what nobody wanted of a body, so that the client hears the answer and the next request starts where it
    /// should.
    ///
    /// @return whether it came to its end
    static boolean finish(Request request) {
        if (!request.incoming().hasBody()) return true;
        long most = request.installation().settings().limits().upload();
        try (var rest = limited(request, most)) {
            rest.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (ProblemException | IOException endless) {
            return false;
        }
    }

    static void read(Request request, Route.Body wanted) {
        // Only a route that takes a stream knows what to do with a compressed body.
        if (wanted != Route.Body.STREAM && request.header("Content-Encoding") != null)
            throw Problem.of(415, "encoded").exception();
        switch (wanted) {
            case NONE, BYTES, STREAM -> {}
            case FORM -> request.carries(form(request));
            case JSON -> request.carries(json(request));
            case UPLOAD -> request.carries(Multipart.read(request, Multipart.Welcome.DOCUMENTS));
            case TABLE -> request.carries(Multipart.read(request, Multipart.Welcome.TABLES));
        }
    }

    private static Fields form(Request request) {
        mustBe(request, "application/x-www-form-urlencoded");
        return Fields.of(Entries.ofForm(request.lang(), UrlEncoded.pairs(UrlEncoded.utf8(request.bytes()))));
    }

    private static Fields json(Request request) {
        mustBe(request, "application/json");
        var leaves = JsonObject.leaves(UrlEncoded.utf8(request.bytes()));
        return Fields.of(Entries.ofJson(request.lang(), leaves));
    }

    private static void mustBe(Request request, String mediaType) {
        if (!request.incoming().mediaType().equals(mediaType)
                || !request.incoming().charset().equals("utf-8"))
            throw Problem.of(415, "unsupported-media-type", mediaType).exception();
    }
}
