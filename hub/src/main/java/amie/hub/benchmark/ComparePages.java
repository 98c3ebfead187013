package amie.hub.benchmark;

import amie.hub.catalogue.Address;
import amie.hub.catalogue.Catalogue;
import amie.hub.catalogue.Document;
import amie.hub.catalogue.Rendering;
import amie.hub.catalogue.Shown;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.OpenBudget;
import amie.model.budget.Comparison;
import amie.model.budget.CostStructure;
import amie.model.budget.Model;
import amie.model.budget.Viability;
import amie.model.proof.Opening;
import amie.server.chart.StructureChart;
import amie.server.chart.WindowChart;
import amie.server.chart.WindowsChart;
import amie.server.table.TableFormat;
import amie.server.web.Access;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import amie.server.web.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Open budgets side by side.
public final class ComparePages {
    private static final int MOST_OFFERED = 200;
    private final OpenModels models;
    private final Catalogue catalogue;
    private final Opening opening;

    public ComparePages(OpenModels models, Catalogue catalogue, Opening opening) {
        this.models = models;
        this.catalogue = catalogue;
        this.opening = opening;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/compare", Access.anyone(), this::compare),
                Route.get("/compare.csv", Access.anyone(), request -> take(request, TableFormat.CSV)));
    }

    /// Pages of single objects.
    public Map<Kind, Rendering> renderings() {
        return Map.of(Kind.BUDGET, this::budget);
    }

    /// @param groups how many Amies opened a budget
    /// @param side null until two to four are chosen
    public record ComparePage(
            List<OpenModel> offered,
            List<String> chosen,
            long groups,
            boolean isWrongNumber,
            @Nullable Side side) {
        public boolean isChosen(OpenModel model) {
            return chosen.contains(model.key());
        }
    }

    /// Models side by side.
    public record Side(List<Opened> opened, Comparison comparison, String address) {
        public StructureChart structure() {
            return StructureChart.of("structure", comparison);
        }

        public WindowsChart windows() {
            return WindowsChart.of("windows-chart", comparison);
        }

        public List<String> verdicts(View v) {
            return Verdicts.of(v, comparison);
        }
    }

    /// A budget with its document.
    public record Opened(Document document, OpenBudget budget) {
        public String name() {
            return document.group() + " " + budget.year();
        }

        /// Figures that make no plan (no job, no price) leave by a problem: a node may open whatever its board decides.
        Model model() {
            try {
                return Model.of(name(), budget);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw Problem.of(422, "compare-figures", name()).exception();
            }
        }
    }

    private Reply compare(Request request) {
        var format = TableFormat.asked(request);
        if (format != null) return take(request, format);
        var chosen = request.queries("m").stream().distinct().toList();
        var offered = models.list(null, null, null, MOST_OFFERED).rows();
        var groups = offered.stream().map(model -> model.id().node()).distinct().count();
        boolean fits = chosen.size() >= Comparison.LEAST && chosen.size() <= Comparison.MOST;
        var side = fits ? side(chosen) : null;
        var page = new ComparePage(offered, chosen, groups, !fits && !chosen.isEmpty(), side);
        return Reply.page(request.t("compare.title"), "benchmark/compare", page);
    }

    private Side side(List<String> chosen) {
        var opened = chosen.stream().map(this::open).toList();
        var address = Address.of("/compare");
        for (var key : chosen) address = address.with("m", key);
        return new Side(opened, Comparison.of(opened.stream().map(Opened::model).toList()), address.toString());
    }

    private Opened open(String key) {
        return switch (catalogue.find(id(key))) {
            case Document.Lookup.Present(var document) -> new Opened(document, budget(document));
            case Document.Lookup.Withdrawn() ->
                throw Problem.of(410, "withdrawn").exception();
            case Document.Lookup.Missing() -> throw Problem.notFound().exception();
        };
    }

    private static ObjectId id(String key) {
        var parts = key.split("/", 3);
        try {
            if (parts.length == 2) return new ObjectId(new NodeId(parts[0]), Kind.BUDGET, parts[1]);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound().exception();
        }
        throw Problem.notFound().exception();
    }

    private OpenBudget budget(Document document) {
        if (opening.stored(document.nquads()).payload() instanceof OpenBudget budget) return budget;
        throw new IllegalStateException("not a budget: " + document.path());
    }

    private Reply take(Request request, TableFormat format) {
        var chosen = request.queries("m").stream().distinct().toList();
        if (chosen.size() < Comparison.LEAST || chosen.size() > Comparison.MOST)
            throw Problem.of(422, "compare-number").exception();
        return new ComparisonTable(request, side(chosen)).table().reply(request, format);
    }

    /// @param drawing nothing if the figures make no plan
    public record BudgetPage(
            Shown shown, OpenBudget budget, @Nullable Drawing drawing) {
        public String key() {
            var id = shown.document().id();
            return id.node() + "/" + id.local();
        }
    }

    public record Drawing(WindowChart window, StructureChart structure) {}

    private Reply budget(Request request, Shown shown) {
        var budget = shown.payload(OpenBudget.class);
        var page = new BudgetPage(shown, budget, drawing(shown.document().group(), budget));
        return Reply.page(budget.title(), "benchmark/budget", page);
    }

    private static @Nullable Drawing drawing(String name, OpenBudget budget) {
        try {
            var model = Model.of(name, budget);
            var window = WindowChart.of("window", Viability.of(model.plan()));
            return new Drawing(window, StructureChart.of("structure", name, CostStructure.of(model.charges())));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }
}
