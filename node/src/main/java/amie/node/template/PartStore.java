package amie.node.template;

import amie.model.AmieTemplate;
import amie.model.AmieTemplate.Job;
import amie.model.AmieTemplate.ServiceModel;
import amie.model.AmieTemplate.TrainingModel;
import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Level;
import amie.model.Money;
import amie.model.ServiceKind;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Jobs, lines, services and trainings of one template, in order.
final class PartStore {
    private final Handle db;
    private final UUID template;

    PartStore(Handle db, UUID template) {
        this.db = db;
        this.template = template;
    }

    void delete() {
        for (var table : List.of("template_job", "template_line", "template_service", "template_training"))
            db.execute("delete from " + table + " where template = ?", template);
    }

    void insert(AmieTemplate content) {
        for (int i = 0; i < content.jobs().size(); i++) insert(i, content.jobs().get(i));
        for (int i = 0; i < content.running().size(); i++)
            insert(i, content.running().get(i));
        for (int i = 0; i < content.services().size(); i++)
            insert(i, content.services().get(i));
        for (int i = 0; i < content.trainings().size(); i++)
            insert(i, content.trainings().get(i));
    }

    private void insert(int position, Job job) {
        db.createUpdate("""
            insert into template_job (template, position, title, weekly, months, employer_cost)
            values (:template, :position, :title, :weekly, :months, :cost)
            """)
                .bind("template", template)
                .bind("position", position)
                .bind("title", job.title())
                .bind("weekly", job.weekly().count())
                .bind("months", job.months())
                .bind("cost", job.employerCost().cents())
                .execute();
    }

    private void insert(int position, BudgetLine line) {
        db.createUpdate("""
            insert into template_line (template, position, account, label, amount)
            values (:template, :position, :account, :label, :amount)
            """)
                .bind("template", template)
                .bind("position", position)
                .bind("account", line.account())
                .bind("label", line.label())
                .bind("amount", line.amount().cents())
                .execute();
    }

    private void insert(int position, ServiceModel service) {
        var days = service.days();
        db.createUpdate("""
            insert into template_service (
              template, position, name, description, kind, software, unit, quota_per_part, half_days)
            values (:template, :position, :name, :description, :kind, :software, :unit, :quota, :halfDays)
            """)
                .bind("template", template)
                .bind("position", position)
                .bind("name", service.name())
                .bind("description", service.description())
                .bind("kind", service.service())
                .bind("software", service.software())
                .bind("unit", service.unit())
                .bind("quota", service.quotaPerPart())
                .bind("halfDays", days == null ? null : Integer.valueOf(days.count()))
                .execute();
    }

    private void insert(int position, TrainingModel training) {
        db.createUpdate("""
            insert into template_training (template, position, title, objectives, half_days, level, seats)
            values (:template, :position, :title, :objectives, :halfDays, :level, :seats)
            """)
                .bind("template", template)
                .bind("position", position)
                .bind("title", training.title())
                .bind("objectives", training.objectives())
                .bind("halfDays", training.duration().count())
                .bind("level", training.level())
                .bind("seats", training.seats())
                .execute();
    }

    private Query of(String table) {
        return db.createQuery("select * from " + table + " where template = :template order by position")
                .bind("template", template);
    }

    List<Job> jobs() {
        return of("template_job")
                .map((row, context) -> new Job(
                        row.getString("title"),
                        new HalfHours(row.getInt("weekly")),
                        row.getInt("months"),
                        new Money(row.getLong("employer_cost"))))
                .list();
    }

    List<BudgetLine> lines() {
        return of("template_line")
                .map((row, context) -> new BudgetLine(
                        row.getString("account"), row.getString("label"), new Money(row.getLong("amount"))))
                .list();
    }

    List<ServiceModel> services() {
        return of("template_service")
                .map((row, context) -> {
                    var halfDays = row.getObject("half_days", Integer.class);
                    return new ServiceModel(
                            row.getString("name"),
                            row.getString("description"),
                            ServiceKind.valueOf(row.getString("kind")),
                            row.getString("software"),
                            row.getString("unit"),
                            row.getObject("quota_per_part", Integer.class),
                            halfDays == null ? null : new HalfDays(halfDays));
                })
                .list();
    }

    List<TrainingModel> trainings() {
        return of("template_training")
                .map((row, context) -> new TrainingModel(
                        row.getString("title"),
                        row.getString("objectives"),
                        new HalfDays(row.getInt("half_days")),
                        Level.valueOf(row.getString("level")),
                        row.getObject("seats", Integer.class)))
                .list();
    }
}
