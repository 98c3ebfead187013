package amie.node.template;

import amie.model.AmieTemplate;
import amie.model.AmieTemplate.ServiceModel;
import amie.model.AmieTemplate.TrainingModel;
import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.Licence;
import amie.node.service.Service;
import amie.node.training.Training;
import amie.server.simulator.Inputs;
import amie.server.web.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Fills the form of a template: with one that stands, or for a new one with what the Amie offers.
final class Filling {
    private final Lang lang;
    private final SequencedMap<String, String> values = new LinkedHashMap<>();

    private Filling(Lang lang) {
        this.lang = lang;
    }

    static Fields of(Lang lang, AmieTemplate content, int edit) {
        var filling = new Filling(lang);
        filling.put("edit", Integer.toString(edit));
        filling.head(content.title(), content.description(), content.lang(), content.licence());
        filling.services(content.services());
        filling.trainings(content.trainings());
        return filling.with(Inputs.of(content));
    }

    /// A new one: the Amie's own offers, and the given figures.
    static Fields fresh(Lang lang, Inputs figures, List<Service> services, List<Training> trainings) {
        var filling = new Filling(lang);
        filling.head(null, null, lang, Licence.CC_BY_SA_4_0);
        filling.services(services.stream().map(Filling::model).toList());
        filling.trainings(trainings.stream().map(Filling::model).toList());
        return filling.with(figures);
    }

    private static ServiceModel model(Service service) {
        var offer = service.offer();
        return new ServiceModel(
                offer.name(),
                offer.description(),
                offer.service(),
                offer.software(),
                offer.unit(),
                offer.quotaPerPart(),
                offer.days());
    }

    private static TrainingModel model(Training training) {
        var offer = training.offer();
        return new TrainingModel(offer.title(), offer.objectives(), offer.duration(), offer.level(), offer.seats());
    }

    private void head(@Nullable String title, @Nullable String description, Lang written, Licence licence) {
        put("title", title);
        put("description", description);
        put("lang", written.name());
        put("licence", licence.name());
    }

    private void services(List<ServiceModel> services) {
        for (int i = 0; i < Math.min(services.size(), TemplateForm.MOST_ITEMS); i++) {
            var at = "services." + i + ".";
            var service = services.get(i);
            put(at + "name", service.name());
            put(at + "description", service.description());
            put(at + "service", service.service().name());
            put(at + "software", service.software());
            put(at + "unit", service.unit());
            put(
                    at + "quotaPerPart",
                    service.quotaPerPart() == null
                            ? null
                            : service.quotaPerPart().toString());
            put(at + "days", days(service.days()));
        }
    }

    private void trainings(List<TrainingModel> trainings) {
        for (int i = 0; i < Math.min(trainings.size(), TemplateForm.MOST_ITEMS); i++) {
            var at = "trainings." + i + ".";
            var training = trainings.get(i);
            put(at + "title", training.title());
            put(at + "objectives", training.objectives());
            put(at + "duration", days(training.duration()));
            put(at + "level", training.level().name());
            put(at + "seats", training.seats() == null ? null : training.seats().toString());
        }
    }

    private @Nullable String days(@Nullable HalfDays days) {
        if (days == null) return null;
        return lang == Lang.FR ? days.toString().replace('.', ',') : days.toString();
    }

    private void put(String field, @Nullable String value) {
        if (value != null) values.put(field, value);
    }

    private Fields with(Inputs figures) {
        values.putAll(figures.values(lang));
        return Fields.filled(lang, values);
    }
}
