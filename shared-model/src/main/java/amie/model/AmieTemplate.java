package amie.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model from which a new Amie is founded. Its figures are reference figures, never the accounts of its author.
///
/// @param version counts from 1, one more at each publication
/// @param parent the version of the template that this one adapts
public record AmieTemplate(
        Lang lang,
        String title,
        String description,
        int version,
        Licence licence,
        @Nullable TemplateVersion parent,
        int parts,
        PartPlan plan,
        List<Job> jobs,
        List<BudgetLine> running,
        List<ServiceModel> services,
        List<TrainingModel> trainings)
        implements Payload {

    /// A job of the model: its employer cost for the year is a reference figure.
    public record Job(String title, HalfHours weekly, int months, Money employerCost) {}

    public record ServiceModel(
            String name,
            String description,
            ServiceKind service,
            @Nullable String software,
            @Nullable String unit,
            @Nullable Integer quotaPerPart,
            @Nullable HalfDays days) {}

    public record TrainingModel(
            String title,
            String objectives,
            HalfDays duration,
            Level level,
            @Nullable Integer seats) {}

    public AmieTemplate {
        jobs = List.copyOf(jobs);
        running = List.copyOf(running);
        services = List.copyOf(services);
        trainings = List.copyOf(trainings);
    }

    @Override
    public Kind kind() {
        return Kind.TEMPLATE;
    }
}
