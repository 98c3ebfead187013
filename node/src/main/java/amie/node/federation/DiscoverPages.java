package amie.node.federation;

import amie.model.Fault;
import amie.model.wire.TrainingSummary;
import amie.node.link.Answer;
import amie.node.link.HubAddress;
import amie.node.link.HubReader;
import amie.node.link.Part;
import amie.node.publishing.Publishing;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the federation offers, and bringing a training from it.
public final class DiscoverPages {
    private static final String OFFERS = "/federation/discover";
    private static final String IMPORT = "/federation/import";
    private static final int LONGEST_IRI = 300;
    private static final int LONGEST_CURSOR = 2_000;
    private static final int PAGE = 20;
    private static final int FEW = 12;
    private static final Part<TrainingSummary> NOTHING = new Part<>(List.of(), null);

    private final HubReader hub;
    private final HubAddress address;
    private final Imports imports;
    private final Publishing publishing;
    private final URI self;

    /// @param self this node's own address
    public DiscoverPages(HubReader hub, HubAddress address, Imports imports, Publishing publishing, URI self) {
        this.hub = hub;
        this.address = address;
        this.imports = imports;
        this.publishing = publishing;
        this.self = self;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(OFFERS, FederationAccess.READ, this::offers),
                Route.get(IMPORT, FederationAccess.IMPORT, this::ask),
                Route.post(IMPORT, FederationAccess.IMPORT, this::run));
    }

    private Reply offers(Request request) {
        var words = Objects.requireNonNullElse(request.fields().optionalText("q", 200), "");
        var cursor = request.fields().optionalText("cursor", LONGEST_CURSOR);
        request.soundQuery();
        var at = address.current();
        var found = hub.trainings(at, words, cursor, PAGE);
        var part = found instanceof Answer.Good<Part<TrainingSummary>>(var good) ? good : NOTHING;
        boolean isStart = words.isEmpty() && cursor == null;
        var it = new FederationViews.Offers(
                words,
                rows(part.rows()),
                isStart ? list(hub.services(at, FEW)) : List.of(),
                isStart ? list(hub.templates(at, FEW)) : List.of(),
                cursor == null ? null : here(words, null),
                part.next() == null ? null : here(words, part.next()),
                found instanceof Answer.Good<Part<TrainingSummary>> ? null : found.why(),
                at.toString(),
                self.toString(),
                FederationAccess.IMPORT.admits(request.actor()));
        return Reply.page(request.t("federation.discover"), "federation/discover", it);
    }

    private List<FederationViews.Row> rows(List<TrainingSummary> trainings) {
        var own = publishing.node();
        var here = imports.already(trainings.stream().map(TrainingSummary::iri).toList());
        return trainings.stream()
                .map(training -> new FederationViews.Row(
                        training, own != null && own.value().equals(training.node()), here.get(training.iri())))
                .toList();
    }

    private static String here(String words, @Nullable String cursor) {
        return OFFERS + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + (cursor == null ? "" : "&cursor=" + cursor);
    }

    private static <T> List<T> list(Answer<List<T>> answer) {
        return answer instanceof Answer.Good<List<T>>(var rows) ? rows : List.of();
    }

    private Reply ask(Request request) {
        var iri = Objects.requireNonNullElse(request.fields().optionalText("from", LONGEST_IRI), "");
        var here = imports.already(iri);
        if (here != null) return page(200, request, new FederationViews.Import(iri, null, here, null));
        var answer = imports.look(iri);
        if (answer instanceof Answer.Good<Found>(var found))
            return page(200, request, new FederationViews.Import(iri, found, null, null));
        return failed(request, iri, answer.why());
    }

    private Reply run(Request request) {
        var iri = request.fields().text("from", LONGEST_IRI);
        request.fields().orProblem();
        var answer = imports.run(iri);
        if (answer instanceof Answer.Good<Imports.Imported>(var imported))
            return Reply.seeOther(
                    "/trainings/" + imported.training(),
                    imported.isNew() ? "federation.imported" : "federation.imported.before");
        return failed(request, iri, answer.why());
    }

    private Reply failed(Request request, String iri, @Nullable Fault problem) {
        return page(422, request, new FederationViews.Import(iri, null, null, problem));
    }

    private static Reply page(int status, Request request, FederationViews.Import it) {
        return Reply.page(status, request.t("federation.import"), "federation/import", it);
    }
}
