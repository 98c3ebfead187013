package amie.node.template;

import amie.model.AmieTemplate;
import amie.model.AmieTemplate.ServiceModel;
import amie.model.AmieTemplate.TrainingModel;
import amie.model.BudgetLine;
import amie.model.HalfDays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A template for programs: amounts, days and hours are decimal strings.
///
/// @param published number of the version published last, 0 if none was
public record TemplateWire(
        String id,
        int published,
        String changed,
        String lang,
        String title,
        String description,
        String licence,
        int parts,
        String price,
        String launchPrice,
        String secondment,
        String collective,
        List<JobWire> jobs,
        List<LineWire> lines,
        List<ServiceWire> services,
        List<TrainingWire> trainings) {
    public record JobWire(String title, String weekly, int months, String employerCost) {
        static JobWire of(AmieTemplate.Job job) {
            return new JobWire(
                    job.title(),
                    job.weekly().toString(),
                    job.months(),
                    job.employerCost().toString());
        }
    }

    public record LineWire(String account, String label, String amount) {
        static LineWire of(BudgetLine line) {
            return new LineWire(line.account(), line.label(), line.amount().toString());
        }
    }

    public record ServiceWire(
            String name,
            String description,
            String service,
            @Nullable String software,
            @Nullable String unit,
            @Nullable Integer quotaPerPart,
            @Nullable String days) {
        static ServiceWire of(ServiceModel model) {
            return new ServiceWire(
                    model.name(),
                    model.description(),
                    model.service().name(),
                    model.software(),
                    model.unit(),
                    model.quotaPerPart(),
                    text(model.days()));
        }

        private static @Nullable String text(@Nullable HalfDays days) {
            return days == null ? null : days.toString();
        }
    }

    public record TrainingWire(
            String title,
            String objectives,
            String duration,
            String level,
            @Nullable Integer seats) {
        static TrainingWire of(TrainingModel model) {
            return new TrainingWire(
                    model.title(),
                    model.objectives(),
                    model.duration().toString(),
                    model.level().name(),
                    model.seats());
        }
    }

    static TemplateWire of(Template template) {
        var content = template.content();
        var plan = content.plan();
        return new TemplateWire(
                template.id().toString(),
                template.published(),
                template.changed().toString(),
                content.lang().name(),
                content.title(),
                content.description(),
                content.licence().name(),
                content.parts(),
                plan.price().toString(),
                plan.launchPrice().toString(),
                plan.secondment().toString(),
                plan.collective().toString(),
                content.jobs().stream().map(JobWire::of).toList(),
                content.running().stream().map(LineWire::of).toList(),
                content.services().stream().map(ServiceWire::of).toList(),
                content.trainings().stream().map(TrainingWire::of).toList());
    }
}
