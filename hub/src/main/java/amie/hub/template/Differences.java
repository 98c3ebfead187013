package amie.hub.template;

import amie.model.AmieTemplate;
import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.Money;
import amie.server.web.View;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one version of a template says otherwise than another.
public record Differences(List<Change> changes) {
    /// One thing that differs.
    ///
    /// @param part which part of the template: the last segment of a key `template.part.…`
    /// @param name of the job, line, service or training; empty for a figure of the whole
    /// @param before null if it was not there
    /// @param after null if it is no longer there
    public record Change(
            String part,
            String name,
            @Nullable Object before,
            @Nullable Object after) {}

    public static Differences between(AmieTemplate before, AmieTemplate after) {
        var found = new ArrayList<Change>();
        figure(found, "title", before.title(), after.title());
        figure(found, "description", before.description(), after.description());
        figure(found, "parts", before.parts(), after.parts());
        figure(found, "price", before.plan().price(), after.plan().price());
        figure(found, "launch-price", before.plan().launchPrice(), after.plan().launchPrice());
        figure(found, "secondment", before.plan().secondment(), after.plan().secondment());
        figure(found, "collective", before.plan().collective(), after.plan().collective());
        figure(found, "licence", before.licence(), after.licence());
        rows(found, "job", before.jobs(), after.jobs(), AmieTemplate.Job::title);
        rows(found, "running", before.running(), after.running(), line -> line.account() + " " + line.label());
        rows(found, "service", before.services(), after.services(), AmieTemplate.ServiceModel::name);
        rows(found, "training", before.trainings(), after.trainings(), AmieTemplate.TrainingModel::title);
        return new Differences(List.copyOf(found));
    }

    private static void figure(List<Change> found, String part, Object before, Object after) {
        if (!before.equals(after)) found.add(new Change(part, "", before, after));
    }

    /// Rows are the same if they have the same name; of rows with one name the last counts.
    private static <T> void rows(
            List<Change> found, String part, List<T> before, List<T> after, Function<T, String> name) {
        var old = byName(before, name);
        var now = byName(after, name);
        var names = new LinkedHashSet<>(before.stream().map(name).toList());
        names.addAll(after.stream().map(name).toList());
        for (var each : names)
            if (!Objects.equals(old.get(each), now.get(each)))
                found.add(new Change(part, each, old.get(each), now.get(each)));
    }

    private static <T> Map<String, T> byName(List<T> rows, Function<T, String> name) {
        return rows.stream().collect(Collectors.toMap(name, Function.identity(), (first, last) -> last));
    }

    /// A value of a change in words.
    public static String say(View v, @Nullable Object value) {
        return switch (value) {
            case null -> v.t("template.absent");
            case Money amount -> v.money(amount);
            case HalfDays days -> v.days(days);
            case Number number -> v.number(number);
            case Enum<?> one -> v.name(one);
            case BudgetLine line -> v.money(line.amount());
            case AmieTemplate.Job job ->
                v.t("template.say.job", v.hours(job.weekly()), job.months(), v.money(job.employerCost()));
            case AmieTemplate.ServiceModel service -> say(v, service);
            case AmieTemplate.TrainingModel training -> v.days(training.duration()) + ", " + v.name(training.level());
            default -> value.toString();
        };
    }

    private static String say(View v, AmieTemplate.ServiceModel service) {
        var words = new ArrayList<String>();
        words.add(v.name(service.service()));
        if (service.software() != null) words.add(service.software());
        if (service.quotaPerPart() != null) words.add(v.number(service.quotaPerPart()) + " " + unit(service));
        if (service.days() != null) words.add(v.days(service.days()));
        return String.join(", ", words);
    }

    private static String unit(AmieTemplate.ServiceModel service) {
        return Objects.requireNonNullElse(service.unit(), "");
    }
}
