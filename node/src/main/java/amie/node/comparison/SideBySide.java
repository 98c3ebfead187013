package amie.node.comparison;

import amie.model.budget.Comparison;
import amie.server.chart.StructureChart;
import amie.server.chart.WindowsChart;
import amie.server.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures side by side; every column after the first is told against the first.
///
/// @param addresses where people read about a column, in the order of the columns; empty if nowhere
/// @param ours whether all of them are ours, none of another Amie
public record SideBySide(Comparison comparison, List<String> addresses, boolean ours) {
    public SideBySide {
        addresses = List.copyOf(addresses);
    }

    public List<Comparison.Column> columns() {
        return comparison.columns();
    }

    /// All but the first.
    public List<Comparison.Column> others() {
        return columns().subList(1, columns().size());
    }

    public @Nullable String address(int column) {
        var address = addresses.get(column);
        return address.isEmpty() ? null : address;
    }

    public StructureChart structure() {
        return StructureChart.of("structure", comparison);
    }

    public WindowsChart windows() {
        return WindowsChart.of("windows-chart", comparison);
    }

    /// In words, how a column differs from the first.
    public List<String> differences(View v, Comparison.Column other) {
        return new Differences(v, ours, columns().getFirst(), other).sentences();
    }
}
