package amie.hub.catalogue;

import amie.model.Federation;
import amie.model.Kind;
import amie.model.Publication;
import amie.model.proof.Opening;
import amie.model.rdf.RdfFormat;
import amie.model.rdf.RdfWriter;
import amie.model.rdf.Statements;
import amie.server.web.Access;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the IRIs of the federation answer: a thing leads to its document, and a document comes in the form that its
/// reader asks for.
public final class DocumentPages {
    private final Catalogue catalogue;
    private final Federation federation;
    private final Opening opening;
    private final RdfWriter writer;
    private final Map<Kind, Rendering> renderings;
    private final Map<Kind, Recording> recordings;

    /// @param renderings how each feature shows its kinds to people
    /// @param recordings how it tells them to programs
    public DocumentPages(
            Catalogue catalogue,
            Federation federation,
            Opening opening,
            Map<Kind, Rendering> renderings,
            Map<Kind, Recording> recordings) {
        this.catalogue = catalogue;
        this.federation = federation;
        this.opening = opening;
        this.writer = new RdfWriter(federation);
        this.renderings = Map.copyOf(renderings);
        this.recordings = Map.copyOf(recordings);
    }

    public List<Route> routes() {
        return List.of(
                get("/n/{node}", this::toDocument),
                get("/n/{node}/{type}/{local}", this::toDocument),
                get("/n/{node}/{type}/{local}/{version}", this::toDocument),
                get("/doc/n/{node}", request -> answer(request, Target.group(request))),
                get("/doc/n/{node}/{type}/{local}", request -> answer(request, Target.object(request))),
                get("/doc/n/{node}/{type}/{local}/{version}", request -> answer(request, Target.version(request))));
    }

    private static Route get(String path, Route.Handler handler) {
        return Route.get(path, Access.anyone(), handler).forEveryOrigin();
    }

    private Reply toDocument(Request request) {
        return Reply.seeOther("/doc" + request.path());
    }

    private Reply answer(Request request, Target target) {
        var format = format(request);
        return switch (lookup(target)) {
            case Document.Lookup.Present(var document) -> reply(request, target, document, format);
            case Document.Lookup.Withdrawn() ->
                throw Problem.of(410, "withdrawn").exception();
            case Document.Lookup.Missing() -> throw Problem.notFound().exception();
        };
    }

    private static Format format(Request request) {
        var asked = request.query("format");
        if (asked == null || asked.isEmpty()) return Format.ofMediaType(request.accepts(Format.mediaTypes()));
        var named = Format.named(asked);
        if (named == null) throw Request.badQuery("format", "fault.choice");
        return named;
    }

    private Document.Lookup lookup(Target target) {
        return switch (target) {
            case Target.OfObject(var id) -> catalogue.find(id);
            case Target.OfVersion(var version) -> catalogue.find(version);
            case Target.OfPublication(var node, var position) -> catalogue.find(node, position);
        };
    }

    private Reply reply(Request request, Target target, Document document, Format format) {
        var reply = switch (format) {
            case HTML -> html(request, target, document);
            case JSON -> target instanceof Target.OfPublication ? rdf(RdfFormat.JSONLD, document) : json(document);
            case TURTLE -> rdf(RdfFormat.TURTLE, document);
            case JSONLD -> rdf(RdfFormat.JSONLD, document);
            case NQUADS -> Reply.bytes(200, format.mediaType(), document.nquads());
            case TRIG -> rdf(RdfFormat.TRIG, document);
        };
        if (reply.status() == 200 && format != Format.HTML && format != Format.JSON)
            reply = reply.etag(document.digest().hex() + "-" + format.parameter());
        return reply.header("Link", links(target, document));
    }

    private Reply rdf(RdfFormat format, Document document) {
        return Reply.bytes(200, format.mediaType(), written(format, document));
    }

    private byte[] written(RdfFormat format, Document document) {
        return writer.writeSigned(format, Statements.stored(document.nquads()));
    }

    /// Within a script element: nothing in it can end that element.
    private String embedded(Document document) {
        return new String(written(RdfFormat.JSONLD, document), StandardCharsets.UTF_8).replace("<", "\\u003c");
    }

    /// The same record as in the API.
    private Reply json(Document document) {
        var recording = recordings.get(document.id().kind());
        if (recording == null) throw Problem.notFound().exception();
        return recording.record(document);
    }

    private Reply html(Request request, Target target, Document document) {
        var publication = opening.stored(document.nquads());
        if (target instanceof Target.OfPublication) return publication(request, document, publication);
        var rendering = renderings.get(document.id().kind());
        if (rendering == null) throw Problem.notFound().exception();
        return rendering.page(request, new Shown(document, publication, iri(target), embedded(document)));
    }

    private String iri(Target target) {
        return switch (target) {
            case Target.OfObject(var id) -> federation.object(id);
            case Target.OfVersion(var version) -> federation.version(version);
            case Target.OfPublication(var node, var position) -> federation.publication(node, position);
        };
    }

    /// @param object IRI of what the publication describes
    /// @param objectPath null if that has no page
    public record PublicationPage(
            Document document,
            Publication publication,
            String object,
            @Nullable String objectPath,
            String nquads) {}

    private Reply publication(Request request, Document document, Publication publication) {
        var object = publication.object();
        boolean hasPage = publication.action() != Publication.Action.DELETE && object.kind() != Kind.KEY;
        var page = new PublicationPage(
                document,
                publication,
                federation.object(object),
                hasPage ? Paths.of(object) : null,
                new String(document.nquads(), StandardCharsets.UTF_8));
        var title = request.t("publication.title", publication.position(), document.group());
        return Reply.page(title, "catalogue/publication", page);
    }

    /// The thing described, and the other forms of its description.
    private String links(Target target, Document document) {
        var links = new StringBuilder("<" + iri(target) + ">; rel=\"describes\"");
        var path = target instanceof Target.OfPublication ? document.publicationPath() : document.path();
        for (var format : Format.values())
            if (format != Format.HTML)
                links.append(", <")
                        .append(path)
                        .append("?format=")
                        .append(format.parameter())
                        .append(">; rel=\"alternate\"; type=\"")
                        .append(format.mediaType())
                        .append('"');
        return links.toString();
    }
}
