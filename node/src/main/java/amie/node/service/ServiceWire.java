package amie.node.service;

import amie.model.Lang;
import amie.model.ServiceKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A service for programs. What is written has the same fields; `id` and `changed` are ours.
///
/// @param days collective days a year
/// @param changed when it was last changed, RFC 3339
public record ServiceWire(
        String id,
        Lang lang,
        String name,
        String description,
        ServiceKind service,
        @Nullable String software,
        @Nullable String unit,
        @Nullable Integer quotaPerPart,
        @Nullable BigDecimal days,
        @Nullable String hosting,
        boolean archived,
        String changed) {
    static ServiceWire of(Service service) {
        var offer = service.offer();
        var days = offer.days();
        return new ServiceWire(
                service.id().toString(),
                offer.lang(),
                offer.name(),
                offer.description(),
                offer.service(),
                offer.software(),
                offer.unit(),
                offer.quotaPerPart(),
                days == null ? null : days.inDays(),
                offer.hosting(),
                service.archived(),
                service.changed().toString());
    }
}
