package amie.node.comparison;

import amie.model.Fault;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.OpenBudget;
import amie.model.budget.Comparison;
import amie.model.budget.Comparison.Column;
import amie.model.budget.CostStructure;
import amie.model.budget.Model;
import amie.model.budget.Viability;
import amie.node.budget.Budget;
import amie.node.link.Answer;
import amie.node.link.Documents;
import amie.node.link.HubAddress;
import amie.node.link.HubReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sets one's own budget beside budgets that others opened. The hub is asked for public documents only, and the
/// comparison is computed here: it learns neither a figure of ours nor that we compare.
public final class Comparing {
    /// Besides one's own.
    static final int MOST_OTHERS = Comparison.MOST - 1;

    private final HubReader reader;
    private final HubAddress address;

    public Comparing(HubReader reader, HubAddress address) {
        this.reader = reader;
        this.address = address;
    }

    /// Another Amie's budget, verified and understood.
    ///
    /// @param page where people read about it
    public record Other(Column column, OpenBudget budget, URI page) {}

    /// One that was chosen and cannot be shown, and why.
    public record Missing(String name, Fault reason) {}

    /// What came of a comparison.
    ///
    /// @param comparison our own first, then the others in their order; null if there is no other
    public record Outcome(@Nullable Comparison comparison, List<Other> others, List<Missing> missing) {}

    /// What others opened, newest first.
    ///
    /// @param self ourselves in the federation: what we opened is no other's
    Answer<List<Offer>> offers(@Nullable NodeId self) {
        return reader.models(address.current())
                .then(rows -> new Answer.Good<>(rows.stream()
                        .map(Offer::of)
                        .filter(Objects::nonNull)
                        .filter(offer -> !offer.id().node().equals(self))
                        .toList()));
    }

    Outcome compare(String name, Budget own, List<ObjectId> chosen, List<Offer> offers) {
        var others = new ArrayList<Other>();
        var missing = new ArrayList<Missing>();
        var documents = reader.documents(address.current());
        for (var id : chosen) {
            var called = name(id, offers);
            switch (documents.then(found -> open(found, id, called))) {
                case Answer.Good<Other>(var other) -> others.add(other);
                case Answer<Other> none -> missing.add(new Missing(called, none.why()));
            }
        }
        if (others.isEmpty()) return new Outcome(null, others, missing);
        var columns = new ArrayList<Column>();
        columns.add(new Column(name, own.viability(), own.structure()));
        for (var other : others) columns.add(other.column());
        return new Outcome(new Comparison(columns), others, missing);
    }

    private static String name(ObjectId id, List<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.id().equals(id))
                .map(Offer::name)
                .findFirst()
                .orElse(id.node().slug());
    }

    private static Answer<Other> open(Documents documents, ObjectId id, String name) {
        return documents.of(id).then(found -> {
            if (!(found.payload() instanceof OpenBudget budget)) return Answer.unsound("link.other-thing");
            var column = column(name, budget);
            if (column == null) return Answer.unsound("comparison.nonsense");
            return new Answer.Good<>(new Other(column, budget, documents.page(id)));
        });
    }

    /// A signature says who wrote figures, not that they make sense.
    private static @Nullable Column column(String name, OpenBudget budget) {
        try {
            var model = Model.of(name, budget);
            return new Column(name, Viability.of(model.plan()), CostStructure.of(model.charges()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }
}
