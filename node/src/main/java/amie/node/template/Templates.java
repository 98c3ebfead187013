package amie.node.template;

import amie.model.AmieTemplate;
import amie.model.Kind;
import amie.node.edge.Edit;
import amie.node.publishing.PublicationState;
import amie.node.publishing.Publishing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The templates that this Amie writes. Each publication of a changed one is a new version, which stays for ever.
public final class Templates {
    private final Publishing publishing;
    private final Clock clock;

    public Templates(Publishing publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    public UUID add(Handle db, AmieTemplate content) {
        return new TemplateStore(db).insert(content, clock.instant());
    }

    public @Nullable Template find(Handle db, UUID id) {
        return new TemplateStore(db).read(id);
    }

    public List<Template> all(Handle db) {
        return new TemplateStore(db).all();
    }

    Edit save(Handle db, UUID id, int edit, AmieTemplate content) {
        var store = new TemplateStore(db);
        var next = store.update(id, edit, content, clock.instant());
        return Edit.of(Optional.ofNullable(next), () -> store.read(id) != null);
    }

    /// Publishes what stands, as the next version if it changed since the last one.
    public void publish(Handle db, Template template) {
        boolean refused = state(db, template) instanceof PublicationState.Refused;
        int number = template.nextNumber(refused);
        publishing.publish(db, Kind.TEMPLATE, template.id(), numbered(template.content(), number));
        new TemplateStore(db).published(template.id(), number, template.edit());
    }

    void withdraw(Handle db, UUID id) {
        if (publishing.joined(db)) publishing.withdraw(db, Kind.TEMPLATE, id);
    }

    public PublicationState state(Handle db, Template template) {
        return publishing.state(db, Kind.TEMPLATE, template.id(), template.content());
    }

    List<Template> after(Handle db, @Nullable UUID last, int rows) {
        return new TemplateStore(db).after(last, rows);
    }

    Map<UUID, PublicationState> states(Handle db, List<Template> of) {
        return publishing.states(
                db, Kind.TEMPLATE, of.stream().map(Template::id).toList());
    }

    static AmieTemplate numbered(AmieTemplate content, int number) {
        return new AmieTemplate(
                content.lang(),
                content.title(),
                content.description(),
                number,
                content.licence(),
                content.parent(),
                content.parts(),
                content.plan(),
                content.jobs(),
                content.running(),
                content.services(),
                content.trainings());
    }
}
