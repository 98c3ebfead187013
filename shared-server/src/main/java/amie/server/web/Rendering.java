package amie.server.web;

import amie.model.Digest;
import amie.model.Lang;
import amie.model.wire.Json;
import amie.server.paper.Busy;
import amie.server.paper.Pdf;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Turns what a route replies, or why it could not, into an answer.
final class Rendering {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String PROBLEM = "application/problem+json";
    private static final Duration AFTER_OTHERS = Duration.ofSeconds(5);
    private final Installation installation;
    private final Templates templates;

    Rendering(Installation installation, Templates templates) {
        this.installation = installation;
        this.templates = templates;
    }

    Answer answer(Request request, Reply reply) {
        var made = content(request, reply).etag(reply.etag());
        if (reply.etag() == null && reply.status() == 200) made = made.etag(ownTag(reply.content(), made));
        return made.headers(headers(request, reply));
    }

    private static @org.jspecify.annotations.Nullable String ownTag(Reply.Content content, Answer answer) {
        boolean tellable = content instanceof Reply.Content.Json || content instanceof Reply.Content.Bytes;
        return tellable && answer.body() instanceof Answer.Body.Memory memory
                ? Digest.of(memory.plain()).hex().substring(0, 32)
                : null;
    }

    private Answer content(Request request, Reply reply) {
        int status = reply.status();
        return switch (reply.content()) {
            case Reply.Content.Page(var title, var template, var it) ->
                Answer.bytes(status, HTML, templates.page(request, title, template, it, status));
            case Reply.Content.Fragment(var template, var it) ->
                Answer.bytes(status, HTML, templates.fragment(request, template, it));
            case Reply.Content.Paper(var name, var title, var template, var it) ->
                attached(status, Pdf.MEDIA_TYPE, name, printed(templates.paper(request, title, template, it)));
            case Reply.Content.Json(var body) -> Answer.bytes(status, "application/json", Json.write(body));
            case Reply.Content.Bytes(var mediaType, var bytes) -> Answer.bytes(status, mediaType, bytes);
            case Reply.Content.Download(var mediaType, var name, var bytes) -> attached(status, mediaType, name, bytes);
            case Reply.Content.Compressed(var mediaType, var bytes, var gzip) ->
                new Answer(status, mediaType, new Answer.Body.Memory(bytes, gzip), List.of(), null);
            case Reply.Content.Attachment(var mediaType, var name, var path) ->
                new Answer(status, mediaType, new Answer.Body.File(path), attached(name), null);
            case Reply.Content.Nothing() -> Answer.empty(status);
        };
    }

    private static Answer attached(int status, String mediaType, String name, byte[] bytes) {
        return Answer.bytes(status, mediaType, bytes).headers(attached(name));
    }

    private static byte[] printed(String page) {
        try {
            return Pdf.of(page);
        } catch (Busy others) {
            throw RateLimit.late(Problem.of(503, "printing"), AFTER_OTHERS).exception();
        }
    }

    /// A file of somebody else's must not run in our name.
    private static List<Map.Entry<String, String>> attached(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 ._-]", "_");
        var exact = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return List.of(
                Map.entry("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact),
                Map.entry("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'"));
    }

    private List<Map.Entry<String, String>> headers(Request request, Reply reply) {
        var cookies = installation.cookies();
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var header : reply.headers()) {
            var value = header.getValue();
            switch (header.getKey()) {
                case Reply.SESSION ->
                    headers.add(Map.entry(
                            "Set-Cookie",
                            value.isEmpty()
                                    ? cookies.remove(cookies.session())
                                    : cookies.set(cookies.session(), value, null)));
                case Reply.FLASH -> headers.add(Map.entry("Set-Cookie", cookies.set(cookies.flash(), value, 60)));
                case "Vary" -> request.variesBy(value.split(", *", -1));
                default -> headers.add(header);
            }
        }
        return headers;
    }

    /// A page for a person, `application/problem+json` for everything else.
    Answer problem(Request request, Problem problem) {
        request.variesBy("Accept");
        boolean person = !request.incoming().isApi()
                && Negotiation.of(request.incoming().list(io.helidon.http.HeaderNames.ACCEPT))
                        .names("text/html");
        if (!person) return plainProblem(request.lang(), problem, request.id());
        if (problem.status() == 401) return signIn(request);
        var told = ProblemJson.of(installation, request.lang(), problem, request.id());
        var page = templates.page(request, told.title(), "web/problem", told, problem.status());
        return Answer.bytes(problem.status(), HTML, page).headers(problem.headers());
    }

    private Answer signIn(Request request) {
        var incoming = request.incoming();
        var query = incoming.rawQuery().isEmpty() ? "" : "?" + incoming.rawQuery();
        var to = incoming.isSafe() && !incoming.path().equals("/")
                ? "?to=" + URLEncoder.encode(incoming.path() + query, StandardCharsets.UTF_8)
                : "";
        return Answer.empty(303).header("Location", "/sign-in" + to);
    }

    /// What Helidon refuses before it is a request.
    Answer refusal(Lang lang, int status, String id) {
        var limits = installation.settings().limits();
        var problem = switch (status) {
            case 413 -> Problem.of(413, "too-large", LimitedStream.readable(limits.upload()));
            case 414 -> Problem.of(414, "address-too-long", limits.line());
            case 431 -> Problem.of(431, "headers-too-long", limits.headers());
            case 503 -> Problem.of(503, "busy").header("Retry-After", "1");
            case 500 -> Problem.of(500, "internal");
            default -> Problem.of(status, "malformed");
        };
        return plainProblem(lang, problem, id);
    }

    Answer plainProblem(Lang lang, Problem problem, String id) {
        var told = ProblemJson.of(installation, lang, problem, id);
        return Answer.bytes(problem.status(), PROBLEM, Json.write(told)).headers(problem.headers());
    }
}
