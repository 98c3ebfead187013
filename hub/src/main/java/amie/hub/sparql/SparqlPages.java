package amie.hub.sparql;

import amie.model.Fault;
import amie.model.Federation;
import amie.model.rdf.RdfFormat;
import amie.server.web.Access;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The query endpoint: SPARQL 1.1 Protocol for programs, a form with examples for people.
public final class SparqlPages {
    private static final String PATH = "/sparql";
    private static final String QUERY = "application/sparql-query";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String HTML = "text/html";

    private final Queries queries;
    private final Results results;
    private final SparqlForm form;

    /// @param timeout of one query
    public SparqlPages(RdfView view, Federation federation, Duration timeout) {
        this.queries = new Queries(view, timeout);
        this.results = new Results(federation);
        this.form = new SparqlForm(federation);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.anyone(), this::get).forEveryOrigin(),
                new Route(Route.Method.POST, PATH, Access.anyone(), Route.Body.BYTES, this::post).forEveryOrigin());
    }

    private Reply get(Request request) {
        var query = request.queries("query");
        if (!query.isEmpty()) return answer(request, query.getFirst(), request::queries);
        if (request.accepts(HTML, "text/turtle", ResultFormat.JSON.mediaType()).equals(HTML))
            return form.empty(request);
        throw Problem.of(400, "sparql-no-query").exception();
    }

    private Reply post(Request request) {
        var body = text(request.bytes());
        return switch (request.mediaType()) {
            case QUERY -> answer(request, body, request::queries);
            case FORM -> {
                var sent = UrlEncodedForm.of(body);
                var query = sent.first("query");
                if (query == null) throw Problem.of(400, "sparql-no-query").exception();
                yield answer(request, query, sent::all);
            }
            case String _ ->
                throw Problem.of(415, "unsupported-media-type", QUERY + ", " + FORM)
                        .exception();
        };
    }

    private interface Parameters {
        List<String> all(String name);
    }

    /// Whatever would name another dataset, or change this one, is refused.
    private Reply answer(Request request, String query, Parameters parameters) {
        for (var name : List.of("default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri"))
            if (!parameters.all(name).isEmpty())
                throw Problem.of(400, "sparql-dataset", name).exception();
        if (!parameters.all("update").isEmpty())
            throw Problem.of(400, "sparql-update").exception();
        if (parameters.all("query").size() > 1)
            throw Problem.of(400, "sparql-queries").exception();
        var asked = parameters.all("format");
        if (asked.size() > 1) throw Request.badQuery("format", "fault.once");
        return reply(request, query, asked.isEmpty() ? null : asked.getFirst(), queries.run(query));
    }

    private Reply reply(Request request, String query, @Nullable String format, Result result) {
        return switch (result) {
            case Result.Rows rows -> rows(request, query, format, rows);
            case Result.Truth(var value) -> truth(request, query, format, value);
            case Result.Triples triples -> triples(request, query, format, triples);
            case Result.Unfit(var fault) -> unfit(request, query, fault);
            case Result.TooLong() ->
                throw Problem.of(503, "sparql-too-long", queries.timeout().toSeconds())
                        .header("Retry-After", "60")
                        .exception();
            case Result.TooMuch() ->
                throw Problem.of(503, "sparql-too-much")
                        .header("Retry-After", "60")
                        .exception();
            case Result.NotReady() ->
                throw Problem.of(503, "sparql-not-ready")
                        .header("Retry-After", "10")
                        .exception();
            case Result.Busy() ->
                throw Problem.of(429, "sparql-busy").header("Retry-After", "5").exception();
        };
    }

    private Reply rows(Request request, String query, @Nullable String format, Result.Rows rows) {
        var type =
                type(request, format, List.of(ResultFormat.values()), ResultFormat::shortName, ResultFormat::mediaType);
        if (type.equals(HTML)) return form.rows(request, query, rows);
        var bytes = results.rows(ResultFormat.of(type), rows);
        return told(Reply.bytes(200, type, bytes), rows.cut());
    }

    private Reply truth(Request request, String query, @Nullable String format, boolean value) {
        var type =
                type(request, format, List.of(ResultFormat.values()), ResultFormat::shortName, ResultFormat::mediaType);
        if (type.equals(HTML)) return form.truth(request, query, value);
        return told(Reply.bytes(200, type, results.truth(ResultFormat.of(type), value)), false);
    }

    private Reply triples(Request request, String query, @Nullable String format, Result.Triples triples) {
        var type = type(request, format, ResultFormat.GRAPHS, RdfFormat::extension, RdfFormat::mediaType);
        if (type.equals(HTML)) {
            var turtle = new String(results.triples(RdfFormat.TURTLE, triples), StandardCharsets.UTF_8);
            return form.graph(request, query, turtle, triples.cut());
        }
        var form = RdfFormat.ofMediaType(type).orElseThrow();
        return told(Reply.bytes(200, type, results.triples(form, triples)), triples.cut());
    }

    private interface Named<T> {
        String of(T format);
    }

    /// The media type asked for: by the form's links, otherwise by negotiation; a browser gets the page.
    private static <T> String type(
            Request request, @Nullable String asked, List<T> formats, Named<T> name, Named<T> mediaType) {
        for (var format : formats) if (name.of(format).equals(asked)) return mediaType.of(format);
        if (asked != null && !asked.isEmpty()) throw Request.badQuery("format", "fault.choice");
        var offered = new String[formats.size() + 1];
        for (int i = 0; i < formats.size(); i++) offered[i] = mediaType.of(formats.get(i));
        offered[formats.size()] = HTML;
        return request.accepts(offered);
    }

    private static Reply told(Reply reply, boolean cut) {
        var fresh = reply.header("Cache-Control", "no-cache");
        return cut ? fresh.header("Amie-Truncated", Integer.toString(Queries.MOST_ROWS)) : fresh;
    }

    private Reply unfit(Request request, String query, Fault fault) {
        var accept = request.header("Accept");
        if (accept != null && accept.contains(HTML)) return form.unfit(request, query, fault);
        throw new Problem(400, "sparql-unfit", List.of(), List.of(fault), List.of()).exception();
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.of(400, "not-utf-8").exception();
        }
    }
}
