package amie.model;

import org.jspecify.annotations.Nullable;

/// A service that an Amie shares among its members.
///
/// @param software the free software behind it
/// @param unit what the quota counts: mailbox, GB, site
/// @param quotaPerPart how many units one part gives
/// @param days collective days a year that it takes
/// @param hosting where it runs
public record ServiceOffer(
        Lang lang,
        String name,
        String description,
        ServiceKind service,
        @Nullable String software,
        @Nullable String unit,
        @Nullable Integer quotaPerPart,
        @Nullable HalfDays days,
        @Nullable String hosting)
        implements Payload {
    @Override
    public Kind kind() {
        return Kind.SERVICE;
    }
}
