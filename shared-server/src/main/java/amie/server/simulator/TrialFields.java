package amie.server.simulator;

import amie.model.budget.LaunchYear;
import amie.server.web.Fields;
import amie.server.web.View;
import java.util.List;
import java.util.stream.IntStream;

/// The fields of what is tried out beside the figures.
public record TrialFields(Fields form) {
    private static final List<String> ALL = List.of("opening", "hiring", "instalments", "another", "authorities");

    public List<View.Option> months(View v) {
        return IntStream.rangeClosed(1, LaunchYear.MONTHS)
                .mapToObj(month -> new View.Option(Integer.toString(month), v.t("month." + month)))
                .toList();
    }

    public List<View.Option> instalments(View v) {
        return LaunchYear.INSTALMENTS.stream()
                .map(count -> new View.Option(count.toString(), v.t("simulator.instalments." + count)))
                .toList();
    }

    /// Whether anything was entered, right or wrong, so that it must be seen.
    public boolean areUsed() {
        return ALL.stream().anyMatch(field -> !form.entered(field).isBlank());
    }
}
