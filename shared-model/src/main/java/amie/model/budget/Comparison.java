package amie.model.budget;

import java.util.List;

/// Two to four models side by side.
public record Comparison(List<Column> columns) {
    public static final int LEAST = 2;
    public static final int MOST = 4;

    /// One model: prices, overhead and window stand in its viability.
    public record Column(String name, Viability viability, CostStructure structure) {}

    public Comparison {
        columns = List.copyOf(columns);
        if (columns.size() < LEAST || columns.size() > MOST)
            throw new IllegalArgumentException("two to four models are compared, not " + columns.size());
    }

    public static Comparison of(List<Model> models) {
        return new Comparison(models.stream()
                .map(model -> new Column(model.name(), Viability.of(model.plan()), CostStructure.of(model.charges())))
                .toList());
    }
}
