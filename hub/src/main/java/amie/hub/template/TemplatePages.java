package amie.hub.template;

import amie.hub.catalogue.Catalogue;
import amie.hub.catalogue.Document;
import amie.hub.catalogue.Rendering;
import amie.hub.catalogue.Shown;
import amie.model.AmieTemplate;
import amie.model.Federation;
import amie.model.Kind;
import amie.model.TemplateVersion;
import amie.model.budget.Plan;
import amie.model.budget.Viability;
import amie.model.proof.Opening;
import amie.server.chart.WindowChart;
import amie.server.table.Table;
import amie.server.table.TableFormat;
import amie.server.web.Access;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Templates for people: lineage, one version, two versions side by side.
public final class TemplatePages {
    private static final int MOST_GROUPS = 1_000;
    private final Templates templates;
    private final Catalogue catalogue;
    private final Federation federation;
    private final Opening opening;

    public TemplatePages(Templates templates, Catalogue catalogue, Federation federation, Opening opening) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.federation = federation;
        this.opening = opening;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/templates", Access.anyone(), this::lineage),
                Route.get("/templates/differences", Access.anyone(), this::differences));
    }

    /// Pages of single objects.
    public Map<Kind, Rendering> renderings() {
        return Map.of(Kind.TEMPLATE, this::version);
    }

    public record LineagePage(Lineage lineage) {}

    private Reply lineage(Request request) {
        var format = TableFormat.asked(request);
        if (format != null)
            return TemplateTable.of(request, Table.held(templates.all(Table.MOST_HELD + 1)))
                    .reply(request, format);
        var lineage = Lineage.of(templates.all(), catalogue.founded(MOST_GROUPS));
        return Reply.page(request.t("template.list.title"), "template/lineage", new LineagePage(lineage));
    }

    /// @param version the one shown
    /// @param versions of the same template, latest first
    /// @param window nothing if the figures do not make a plan
    public record VersionPage(
            Shown shown,
            AmieTemplate template,
            TemplateVersion version,
            List<Version> versions,
            List<Version> adaptations,
            @Nullable WindowChart window,
            @Nullable Viability viability) {
        public String key(TemplateVersion other) {
            return TemplatePages.key(other);
        }

        /// The version before the one shown.
        public @Nullable TemplateVersion before() {
            return versions.stream()
                    .map(Version::id)
                    .filter(other -> other.number() < version.number())
                    .findFirst()
                    .orElse(null);
        }
    }

    private Reply version(Request request, Shown shown) {
        var template = shown.payload(AmieTemplate.class);
        var id = shown.document().id();
        var viability = viability(template);
        var page = new VersionPage(
                shown,
                template,
                new TemplateVersion(id, template.version()),
                templates.versions(id),
                templates.adaptations(id),
                viability == null ? null : WindowChart.of("window", viability),
                viability);
        return Reply.page(template.title(), "template/version", page);
    }

    /// Null if the figures of a foreign template make no plan: no job, no price.
    private static @Nullable Viability viability(AmieTemplate template) {
        try {
            return Viability.of(Plan.of(template));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    public record DifferencesPage(
            TemplateVersion before,
            TemplateVersion after,
            AmieTemplate old,
            AmieTemplate now,
            Differences differences) {}

    private Reply differences(Request request) {
        var before = named(request.query("before"));
        var after = named(request.query("after"));
        var old = load(before);
        var now = load(after);
        var page = new DifferencesPage(before, after, old, now, Differences.between(old, now));
        return Reply.page(request.t("template.differences.title"), "template/differences", page);
    }

    /// How an address names a version: `{node}/template/{uuid}/v{n}`.
    static String key(TemplateVersion version) {
        var template = version.template();
        return template.node() + "/template/" + template.local() + "/v" + version.number();
    }

    TemplateVersion named(@Nullable String key) {
        var version = key == null ? null : federation.version(federation.base() + "n/" + key);
        if (version == null) throw Problem.notFound().exception();
        return version;
    }

    AmieTemplate load(TemplateVersion version) {
        return switch (catalogue.find(version)) {
            case Document.Lookup.Present(var document) -> template(document);
            case Document.Lookup.Withdrawn() ->
                throw Problem.of(410, "withdrawn").exception();
            case Document.Lookup.Missing() -> throw Problem.notFound().exception();
        };
    }

    private AmieTemplate template(Document document) {
        if (opening.stored(document.nquads()).payload() instanceof AmieTemplate template) return template;
        throw new IllegalStateException("not a template: " + document.path());
    }
}
