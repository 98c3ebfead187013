package amie.hub.training;

import amie.hub.catalogue.Address;
import amie.hub.catalogue.Cursor;
import amie.hub.catalogue.Rendering;
import amie.hub.catalogue.Shown;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Level;
import amie.model.Licence;
import amie.server.table.Table;
import amie.server.table.TableFormat;
import amie.server.web.Access;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import amie.server.web.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shelf for people: search, trainings, material and its files.
public final class TrainingPages {
    private static final int PAGE = 20;
    private static final int SHORT = 220;
    private final Trainings trainings;
    private final Files files;

    public TrainingPages(Trainings trainings, Files files) {
        this.trainings = trainings;
        this.files = files;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/trainings", Access.anyone(), this::list),
                Route.get("/trainings.csv", Access.anyone(), request -> take(request, TableFormat.CSV)),
                Route.get("/files/{sha256}", Access.anyone(), this::file).forEveryOrigin());
    }

    /// Pages of single objects.
    public Map<Kind, Rendering> renderings() {
        return Map.of(Kind.TRAINING, this::training, Kind.MATERIAL, this::material);
    }

    /// @param form what was asked, to be shown again
    /// @param first address of the first page, or null if this is it
    /// @param unfiltered the same words without filters
    public record ListPage(
            Fields form,
            TrainingQuery query,
            Found found,
            @Nullable String first,
            @Nullable String next,
            String unfiltered,
            String address) {
        public boolean isFiltered() {
            return !query.equals(TrainingQuery.words(query.text()));
        }

        /// The values of a filter that the words find, with their counts.
        public List<View.Option> options(View v, String filter) {
            return found.facet(filter).stream()
                    .map(facet -> new View.Option(
                            filter.equals("licence")
                                    ? Licence.valueOf(facet.value()).spdx()
                                    : facet.value(),
                            name(v, filter, facet) + " (" + v.number(facet.count()) + ")"))
                    .toList();
        }

        private static String name(View v, String filter, Found.Facet facet) {
            return switch (filter) {
                case "licence" -> v.name(Licence.valueOf(facet.value()));
                case "level" -> v.name(Level.valueOf(facet.value()));
                case "length" -> v.name(TrainingQuery.Length.valueOf(facet.value()));
                case "language" -> v.name(Lang.valueOf(facet.value()));
                default -> facet.label();
            };
        }

        /// The beginning of a long text, cut between words.
        public String shortened(String text) {
            if (text.length() <= SHORT) return text;
            int end = text.lastIndexOf(' ', SHORT);
            return text.substring(0, end < SHORT / 2 ? SHORT : end) + " …";
        }
    }

    private Reply list(Request request) {
        var format = TableFormat.asked(request);
        if (format != null) return take(request, format);
        var query = TrainingQuery.read(request.fields());
        var cursor = Cursor.of(request.fields(), 3);
        request.soundQuery();
        var found = trainings.search(query, cursor, PAGE);
        var here = query.address("/trainings");
        var page = new ListPage(
                request.fields(),
                query,
                found,
                cursor == null ? null : here.toString(),
                found.next() == null ? null : here.with("cursor", found.next()).toString(),
                Address.of("/trainings").with("q", query.text()).toString(),
                here.toString());
        return Take.remember(request, Reply.page(request.t("training.list.title"), "training/list", page));
    }

    private Reply take(Request request, TableFormat format) {
        var query = TrainingQuery.read(request.fields());
        request.soundQuery();
        var found = trainings.search(query, null, Table.MOST_HELD + 1).rows();
        return TrainingTable.of(request, Table.held(found)).reply(request, format);
    }

    public record TrainingPage(Shown shown, Training training, Descent descent, Take take) {}

    private Reply training(Request request, Shown shown) {
        var id = shown.document().id();
        var training = present(trainings.training(id));
        var descent = Descent.of(training, trainings.adaptations(id));
        var page = new TrainingPage(shown, training, descent, Take.of(request, shown.iri()));
        return Take.remember(request, Reply.page(training.offer().title(), "training/training", page));
    }

    /// @param trainingTitle of the training it serves
    public record MaterialPage(Shown shown, Sheet sheet, String trainingTitle, Descent descent, Take take) {}

    private Reply material(Request request, Shown shown) {
        var id = shown.document().id();
        var sheet = present(trainings.material(id));
        var title = trainings
                .training(sheet.material().training())
                .map(training -> training.offer().title())
                .orElse(request.t("material.training.unknown"));
        var descent = Descent.of(sheet, trainings.adaptationsOf(id));
        var home = trainings.iri(sheet.material().training());
        var page = new MaterialPage(shown, sheet, title, descent, Take.of(request, home));
        return Take.remember(request, Reply.page(sheet.material().title(), "training/material", page));
    }

    private Reply file(Request request) {
        var digest = request.segment("sha256", Files::digest);
        return switch (files.find(digest)) {
            case Files.Lookup.Held(var label) ->
                Reply.attachment(label.mediaType(), label.name(), files.path(digest))
                        .etag(digest.hex());
            case Files.Lookup.Gone() -> throw Problem.of(410, "withdrawn").exception();
            case Files.Lookup.Nothing() -> throw Problem.notFound().exception();
        };
    }

    private static <T> T present(Optional<T> found) {
        if (found.isEmpty()) throw Problem.notFound().exception();
        return found.get();
    }
}
