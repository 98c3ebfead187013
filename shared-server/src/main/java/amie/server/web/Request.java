package amie.server.web;

import amie.model.Fault;
import amie.model.Lang;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A request as a route sees it: who asks, in which language, with what. Whatever cannot be read is answered by a
/// problem before or when the route asks for it.
public final class Request {
    private static final System.Logger LOG = System.getLogger(Request.class.getName());
    private final Installation installation;
    private final Incoming incoming;
    private final String id;
    private final Lang lang;
    private final Set<String> vary = new LinkedHashSet<>();
    private final List<String> newCookies = new ArrayList<>();
    private Actor actor = new Actor.Anonymous();
    private Map<String, String> segments = Map.of();
    private @Nullable Fields fields;
    private @Nullable Upload upload;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> answerFiles = new ArrayList<>();
    private @Nullable String visitor;

    Request(Installation installation, Incoming incoming, String id) {
        this.installation = installation;
        this.incoming = incoming;
        this.id = id;
        this.lang = Languages.of(incoming, installation.cookies());
        this.visitor = incoming.cookie(installation.cookies().visitor());
        if (Languages.asked(incoming) != null)
            newCookies.add(installation.cookies().set(installation.cookies().lang(), lang.tag(), 31_536_000));
    }

    void found(Map<String, String> named) {
        segments = named;
    }

    void madeBy(Actor known) {
        actor = known;
    }

    /// A new file for something that arrives; gone when the request is answered.
    Path newFile() throws IOException {
        var file = Files.createTempFile(installation.settings().temporary(), "upload-", "");
        files.add(file);
        return file;
    }

    /// A new file for what is answered; gone when it was sent.
    public Path answerFile() {
        try {
            var file = Files.createTempFile(installation.settings().temporary(), "answer-", "");
            answerFiles.add(file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void discardFiles() {
        discard(files);
    }

    void discardAnswerFiles() {
        discard(answerFiles);
    }

    private static void discard(List<Path> files) {
        for (var file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                LOG.log(System.Logger.Level.WARNING, "cannot remove " + file, stays);
            }
        }
    }

    void carries(Fields entered) {
        fields = entered;
    }

    void carries(Upload uploaded) {
        fields = uploaded.fields();
        upload = uploaded;
    }

    Incoming incoming() {
        return incoming;
    }

    Installation installation() {
        return installation;
    }

    Set<String> vary() {
        return vary;
    }

    void variesBy(String... headers) {
        vary.addAll(List.of(headers));
    }

    List<String> newCookies() {
        return newCookies;
    }

    public Actor actor() {
        return actor;
    }

    /// The id that stands in the log and in every problem.
    public String id() {
        return id;
    }

    /// From `?lang=`, the cookie, then `Accept-Language`; French otherwise.
    public Lang lang() {
        return lang;
    }

    /// A sentence of the bundles in the reader's language.
    public String t(String key, Object... arguments) {
        return installation.messages().text(lang, key, arguments);
    }

    /// The path asked for, without query, still encoded.
    public String path() {
        return incoming.path();
    }

    /// The raw query, without its question mark; empty if none.
    public String rawQuery() {
        return incoming.rawQuery();
    }

    /// The network address of the client, as far as it is known: for limits of rate.
    public String address() {
        return incoming.address();
    }

    /// A segment of the path by its name in the route.
    public String segment(String name) {
        var segment = segments.get(name);
        if (segment == null) throw new IllegalArgumentException("the route has no segment " + name);
        return segment;
    }

    /// A segment read into a type; a reader that throws IllegalArgumentException or returns null makes it 404.
    public <T> T segment(String name, Function<String, @Nullable T> reader) {
        try {
            var read = reader.apply(segment(name));
            if (read != null) return read;
        } catch (IllegalArgumentException none) {
            throw Problem.notFound().exception();
        }
        throw Problem.notFound().exception();
    }

    /// A parameter of the address that stands there once at most; given twice, it is answered by 400.
    public @Nullable String query(String name) {
        var values = queries(name);
        if (values.size() > 1) throw badQuery(List.of(Fault.of(name, "fault.once")));
        return values.isEmpty() ? null : values.getFirst();
    }

    /// Refuses a value of a parameter of the address.
    public static ProblemException badQuery(String name, String fault) {
        return badQuery(List.of(Fault.of(name, fault)));
    }

    private static ProblemException badQuery(List<Fault> faults) {
        var names = faults.stream().map(Fault::field).distinct().toList();
        return new Problem(400, "query", List.of(String.join(", ", names)), faults, List.of()).exception();
    }

    /// Leaves by a 400 problem that names every parameter of the address in which a fault was found.
    public void soundQuery() {
        var faults = fields().faults();
        if (!faults.isEmpty()) throw badQuery(faults);
    }

    public List<String> queries(String name) {
        return List.copyOf(incoming.query().getOrDefault(name, List.of()));
    }

    public @Nullable String header(String name) {
        return incoming.header(name);
    }

    /// The fields of a form or of a JSON object, and where faults are gathered; the query's fields on GET.
    public Fields fields() {
        var known = fields;
        if (known == null) {
            known = Fields.of(Entries.ofQuery(lang, incoming.query()));
            fields = known;
        }
        return known;
    }

    /// The fields and files of a multipart form. The same object at each call; its files are gone when the route
    /// returns.
    public Upload upload() {
        var known = upload;
        if (known == null) throw new IllegalStateException("this route takes no files");
        return known;
    }

    /// The body, at most 1 MiB.
    public byte[] bytes() {
        try {
            return Bodies.limited(this, installation.settings().limits().payload())
                    .readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The body as it comes, at most as long as a file may be.
    public InputStream stream() {
        return Bodies.limited(this, installation.settings().limits().file());
    }

    /// The media type of the body, in lower case and without parameters; empty if none is named.
    public String mediaType() {
        return incoming.mediaType();
    }

    /// Whether htmx asks for a part of a page only.
    public boolean partial() {
        variesBy("HX-Request");
        return "true".equals(incoming.header("HX-Request"));
    }

    /// The media type among these that the client prefers (q-values, specificity), the first if it has no preference.
    /// A client that takes none of them gets 406.
    public String accepts(String... mediaTypes) {
        variesBy("Accept");
        var best = Negotiation.of(incoming.list(HeaderNames.ACCEPT)).bestMediaType(List.of(mediaTypes));
        if (best == null)
            throw Problem.of(406, "not-acceptable", String.join(", ", mediaTypes))
                    .exception();
        return best;
    }

    /// Holds a write to the state its sender knew: 428 without `If-Match`, 412 if it names another validator.
    public void mustMatch(String etag) {
        var known = incoming.list(HeaderNames.IF_MATCH);
        if (known.isBlank()) throw Problem.of(428, "precondition-required").exception();
        if (!Validator.matchesStrongly(known, etag))
            throw Problem.of(412, "precondition-failed").exception();
    }

    /// Whether the client holds what this validator stands for: its answer may be 304 without a body being made.
    public boolean knows(String etag) {
        var known = incoming.list(HeaderNames.IF_NONE_MATCH);
        return incoming.isSafe() && !known.isBlank() && Validator.matches(known, etag);
    }

    /// The session cookie's value; empty if there is none.
    public String session() {
        return java.util.Objects.requireNonNullElse(
                incoming.cookie(installation.cookies().session()), "");
    }

    /// Whom the forms of this request belong to; makes the browser known if it has no session.
    String formOwner() {
        if (actor.isKnown()) return "session " + session();
        var known = visitor;
        if (known == null) {
            known = RequestId.next(installation.random()) + RequestId.next(installation.random());
            visitor = known;
            newCookies.add(installation.cookies().set(installation.cookies().visitor(), known, null));
        }
        return "visitor " + known;
    }
}
