package amie.model.rdf;

import amie.model.AmieTemplate.ServiceModel;
import amie.model.AmieTemplate.TrainingModel;
import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.Level;
import amie.model.Licence;
import amie.model.ServiceKind;
import amie.model.ServiceOffer;
import amie.model.TrainingOffer;

/// Services as `schema:Service` and trainings as `schema:Course`, offered or proposed by a template.
final class OfferMapping {
    private final Vocabulary vocabulary;

    OfferMapping(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void write(Subject subject, ServiceOffer offer) {
        model(
                subject,
                offer.lang(),
                new ServiceModel(
                        offer.name(),
                        offer.description(),
                        offer.service(),
                        offer.software(),
                        offer.unit(),
                        offer.quotaPerPart(),
                        offer.days()));
        subject.text(Own.HOSTING, offer.lang(), offer.hosting());
    }

    void model(Subject subject, Lang lang, ServiceModel model) {
        subject.is(Terms.SERVICE)
                .text(Terms.NAME, lang, model.name())
                .text(Terms.DESCRIPTION, lang, model.description())
                .concept(vocabulary.term(Own.SERVICE_KIND), model.service())
                .string(Own.SOFTWARE, model.software())
                .text(Own.UNIT, lang, model.unit())
                .number(Own.QUOTA_PER_PART, model.quotaPerPart())
                .days(Own.COLLECTIVE_DAYS, model.days());
    }

    ServiceOffer service(Facts facts) {
        var model = serviceModel(facts);
        return new ServiceOffer(
                facts.lang(),
                model.name(),
                model.description(),
                model.service(),
                model.software(),
                model.unit(),
                model.quotaPerPart(),
                model.days(),
                facts.textOrNull(Own.HOSTING));
    }

    ServiceModel serviceModel(Facts facts) {
        return new ServiceModel(
                facts.text(Terms.NAME),
                facts.text(Terms.DESCRIPTION),
                facts.concept(vocabulary.term(Own.SERVICE_KIND), ServiceKind.class),
                facts.textOrNull(Own.SOFTWARE),
                facts.textOrNull(Own.UNIT),
                facts.numberOrNull(Own.QUOTA_PER_PART),
                facts.daysOrNull(Own.COLLECTIVE_DAYS));
    }

    void write(Subject subject, TrainingOffer offer) {
        model(
                subject,
                offer.lang(),
                new TrainingModel(offer.title(), offer.objectives(), offer.duration(), offer.level(), offer.seats()));
        subject.iri(Terms.LICENSE, offer.licence().iri()).iri(Terms.DERIVED_FROM, offer.origin());
    }

    void model(Subject subject, Lang lang, TrainingModel model) {
        subject.is(Terms.COURSE)
                .text(Terms.NAME, lang, model.title())
                .text(Terms.TEACHES, lang, model.objectives())
                .number(Own.HALF_DAYS, model.duration().count())
                .concept(Terms.EDUCATIONAL_LEVEL, model.level())
                .number(Own.SEATS, model.seats());
    }

    TrainingOffer training(Facts facts) {
        var model = trainingModel(facts);
        return new TrainingOffer(
                facts.lang(),
                model.title(),
                model.objectives(),
                model.duration(),
                model.level(),
                model.seats(),
                licence(facts),
                facts.iriOrNull(Terms.DERIVED_FROM));
    }

    TrainingModel trainingModel(Facts facts) {
        return new TrainingModel(
                facts.text(Terms.NAME),
                facts.text(Terms.TEACHES),
                new HalfDays(facts.number(Own.HALF_DAYS)),
                facts.concept(Terms.EDUCATIONAL_LEVEL, Level.class),
                facts.numberOrNull(Own.SEATS));
    }

    static Licence licence(Facts facts) {
        return Licence.ofIri(facts.iri(Terms.LICENSE)).orElseThrow(() -> new Misfit(Terms.LICENSE));
    }
}
