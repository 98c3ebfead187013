package amie.node.template;

import amie.model.AmieTemplate;
import amie.model.AmieTemplate.Job;
import amie.model.AmieTemplate.ServiceModel;
import amie.model.AmieTemplate.TrainingModel;
import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.Level;
import amie.model.Licence;
import amie.model.ServiceKind;
import amie.model.TemplateVersion;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a template from a form, noting every fault at its field.
final class TemplateForm {
    static final int MOST_ITEMS = 40;
    private static final int MOST_JOBS = 20;
    private static final int MOST_LINES = 60;
    private static final HalfDays YEAR = HalfDays.days(366);

    private final Simulator simulator;

    TemplateForm(Simulator simulator) {
        this.simulator = simulator;
    }

    /// Nothing if there are faults; the fields tell them.
    ///
    /// @param parent version that this template adapts
    @Nullable
    AmieTemplate read(Fields fields, @Nullable TemplateVersion parent) {
        var title = fields.text("title", 200);
        var description = fields.text("description", 4000);
        var lang = fields.oneOf("lang", Lang.class);
        var licence = fields.oneOf("licence", Licence.class);
        var services = fields.rows("services", MOST_ITEMS).stream()
                .map(TemplateForm::service)
                .toList();
        var trainings = fields.rows("trainings", MOST_ITEMS).stream()
                .map(TemplateForm::training)
                .toList();
        if (!fields.checked("confirmed")) fields.fault("confirmed", "template.fault.confirmed");
        var inputs = simulator.read(fields);
        if (inputs == null) return null;
        check(fields, inputs);
        if (!fields.isSound()) return null;
        return new AmieTemplate(
                lang,
                title,
                description,
                1,
                licence,
                parent,
                inputs.parts(),
                inputs.formula(),
                inputs.jobs().stream().map(job -> job(job, lang)).toList(),
                inputs.lines(),
                services,
                trainings);
    }

    private static void check(Fields fields, Inputs inputs) {
        if (inputs.months() != 12) fields.fault("months", "template.fault.whole-year");
        if (inputs.jobs().size() > MOST_JOBS) fields.fault("jobs.0.title", "fault.rows", MOST_JOBS);
        if (inputs.lines().size() > MOST_LINES) fields.fault("lines.0.label", "fault.rows", MOST_LINES);
    }

    private static Job job(Inputs.Job job, Lang lang) {
        var title = Objects.requireNonNullElse(job.title(), lang == Lang.FR ? "Poste" : "Job");
        return new Job(title, job.weekly(), job.months(), job.employerCost());
    }

    private static ServiceModel service(Fields row) {
        return new ServiceModel(
                row.text("name", 200),
                row.text("description", 4000),
                row.oneOf("service", ServiceKind.class),
                row.optionalText("software", 200),
                row.optionalText("unit", 60),
                row.optionalInteger("quotaPerPart", 0, 1_000_000),
                row.optionalHalfDays("days", HalfDays.ZERO, YEAR));
    }

    private static TrainingModel training(Fields row) {
        return new TrainingModel(
                row.text("title", 200),
                row.text("objectives", 4000),
                row.halfDays("duration", new HalfDays(1), HalfDays.days(20)),
                row.oneOf("level", Level.class),
                row.optionalInteger("seats", 1, 1000));
    }

    /// The rows of a form: the filled ones, and some empty ones to add, so that it works without JavaScript.
    static List<Fields> rows(Fields form, String field, int more) {
        var filled = form.rows(field, MOST_ITEMS);
        var rows = new java.util.ArrayList<>(filled);
        int next = filled.stream().mapToInt(row -> number(row.path(""))).max().orElse(-1) + 1;
        for (int i = 0; i < more && rows.size() < MOST_ITEMS; i++) rows.add(form.under(field + "." + (next + i)));
        return rows;
    }

    /// Of `services.2.` it is 2.
    private static int number(String path) {
        return Integer.parseInt(path.replaceAll("\\D", ""));
    }
}
