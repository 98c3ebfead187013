package amie.node.training;

import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.Level;
import amie.model.Licence;
import amie.model.TrainingOffer;
import amie.node.edge.Filled;
import amie.server.db.ConstraintViolation;
import amie.server.web.Fields;
import org.jspecify.annotations.Nullable;

/// A training as it is entered, in a form or in JSON.
final class TrainingForm {
    private static final HalfDays MOST_DAYS = HalfDays.days(20);

    private TrainingForm() {}

    /// @param origin the IRI it was imported from: not a thing one enters in a form
    static TrainingOffer read(Fields fields, @Nullable String origin) {
        return new TrainingOffer(
                fields.oneOf("lang", Lang.class),
                fields.text("title", 200),
                fields.text("objectives", 4000),
                fields.halfDays("duration", new HalfDays(1), MOST_DAYS),
                fields.oneOf("level", Level.class),
                fields.optionalInteger("seats", 1, 1000),
                fields.oneOf("licence", Licence.class),
                origin);
    }

    static Fields blank(Lang reader) {
        return new Filled(reader)
                .put("lang", reader)
                .put("duration", new HalfDays(1))
                .put("level", Level.BEGINNER)
                .put("licence", Licence.CC_BY_SA_4_0)
                .form();
    }

    static Fields of(Training training, Lang reader) {
        var offer = training.offer();
        return new Filled(reader)
                .put("version", training.version())
                .put("lang", offer.lang())
                .put("title", offer.title())
                .put("objectives", offer.objectives())
                .put("duration", offer.duration())
                .put("level", offer.level())
                .put("seats", offer.seats())
                .put("licence", offer.licence())
                .form();
    }

    /// Notes what the database refused. Anything but a rule for what is entered is a failure.
    static void refused(Fields fields, ConstraintViolation violation) {
        if (!violation.constraint().equals("training_origin_unique")) throw violation;
        fields.fault("origin", "training.fault.origin");
    }
}
