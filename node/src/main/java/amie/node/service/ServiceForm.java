package amie.node.service;

import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.ServiceKind;
import amie.model.ServiceOffer;
import amie.node.edge.Filled;
import amie.server.web.Fields;

/// A service as it is entered, in a form or in JSON.
final class ServiceForm {
    static final HalfDays MOST_DAYS = HalfDays.days(366);

    private ServiceForm() {}

    static ServiceOffer read(Fields fields) {
        return new ServiceOffer(
                fields.oneOf("lang", Lang.class),
                fields.text("name", 200),
                fields.text("description", 4000),
                fields.oneOf("service", ServiceKind.class),
                fields.optionalText("software", 200),
                fields.optionalText("unit", 60),
                fields.optionalInteger("quotaPerPart", 0, 1_000_000),
                fields.optionalHalfDays("days", HalfDays.ZERO, MOST_DAYS),
                fields.optionalText("hosting", 200));
    }

    static Fields blank(Lang reader) {
        return new Filled(reader).put("lang", reader).form();
    }

    static Fields of(Service service, Lang reader) {
        var offer = service.offer();
        return new Filled(reader)
                .put("version", service.version())
                .put("lang", offer.lang())
                .put("name", offer.name())
                .put("description", offer.description())
                .put("service", offer.service())
                .put("software", offer.software())
                .put("unit", offer.unit())
                .put("quotaPerPart", offer.quotaPerPart())
                .put("days", offer.days())
                .put("hosting", offer.hosting())
                .form();
    }
}
