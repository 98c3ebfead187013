package amie.model.rdf;

import amie.model.AmieTemplate;
import amie.model.GroupCard;
import amie.model.KeyEvent;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Material;
import amie.model.ObjectId;
import amie.model.OpenBudget;
import amie.model.Payload;
import amie.model.ServiceOffer;
import amie.model.Stage;
import amie.model.TrainingOffer;

/// What each kind of payload says of its object, both ways.
final class PayloadMapping {
    private final Vocabulary vocabulary;
    private final OfferMapping offers;
    private final MaterialMapping materials;
    private final BudgetMapping budgets;

    PayloadMapping(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.offers = new OfferMapping(vocabulary);
        this.materials = new MaterialMapping(vocabulary);
        this.budgets = new BudgetMapping(vocabulary);
    }

    void write(Subject subject, ObjectId object, Payload payload) {
        switch (payload) {
            case GroupCard card -> group(common(subject, card.lang()), card);
            case ServiceOffer offer -> offers.write(offered(subject, offer.lang(), object), offer);
            case TrainingOffer offer -> offers.write(offered(subject, offer.lang(), object), offer);
            case Material material -> materials.write(offered(subject, material.lang(), object), material);
            case AmieTemplate template -> budgets.write(offered(subject, template.lang(), object), object, template);
            case OpenBudget budget -> budgets.write(offered(subject, budget.lang(), object), object, budget);
            case KeyEvent.Inception inception -> inception(subject, object, inception);
        }
    }

    private static Subject common(Subject subject, Lang lang) {
        return subject.string(Terms.IN_LANGUAGE, lang.tag());
    }

    private Subject offered(Subject subject, Lang lang, ObjectId object) {
        return common(subject, lang).iri(Terms.PROVIDER, vocabulary.federation().node(object.node()));
    }

    private void group(Subject subject, GroupCard card) {
        subject.is(Terms.ORGANIZATION)
                .text(Terms.NAME, card.lang(), card.name())
                .text(Terms.AREA_SERVED, card.lang(), card.territory())
                .text(Terms.DESCRIPTION, card.lang(), card.about())
                .concept(vocabulary.term(Own.STAGE), card.stage())
                .iri(Terms.URL, card.website())
                .iri(Terms.DERIVED_FROM, budgets.versionIri(card.derivedFrom()));
    }

    private void inception(Subject subject, ObjectId object, KeyEvent.Inception inception) {
        subject.is(Terms.MULTIKEY)
                .say(Own.KEY_EVENT, vocabulary.term(Own.INCEPTION))
                .iri(Terms.CONTROLLER, vocabulary.federation().node(object.node()))
                .say(Terms.PUBLIC_KEY, Datatypes.multibase(inception.publicKey()));
    }

    Payload read(Kind kind, Facts facts) {
        return switch (kind) {
            case GROUP -> group(facts);
            case SERVICE -> offers.service(facts);
            case TRAINING -> offers.training(facts);
            case MATERIAL -> materials.read(facts);
            case TEMPLATE -> budgets.template(facts);
            case BUDGET -> budgets.budget(facts);
            case KEY -> new KeyEvent.Inception(facts.text(Terms.PUBLIC_KEY));
        };
    }

    private GroupCard group(Facts facts) {
        return new GroupCard(
                facts.lang(),
                facts.text(Terms.NAME),
                facts.text(Terms.AREA_SERVED),
                facts.textOrNull(Terms.DESCRIPTION),
                facts.concept(vocabulary.term(Own.STAGE), Stage.class),
                facts.iriOrNull(Terms.URL),
                budgets.origin(facts));
    }
}
