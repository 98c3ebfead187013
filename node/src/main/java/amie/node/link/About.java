package amie.node.link;

import amie.model.Federation;
import amie.model.wire.FederationCard;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a hub says of itself.
///
/// @param name of the federation
/// @param federation whose names it serves
/// @param pages where its pages are for people, with a final slash
public record About(String name, Federation federation, URI pages) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST = 300;

    static Answer<About> of(FederationCard card) {
        var base = address(card.base());
        var pages = address(card.publicUrl());
        if (base == null
                || pages == null
                || card.name().isBlank()
                || card.name().length() > LONGEST) return Answer.unsound("link.no-federation");
        return new Answer.Good<>(new About(card.name(), new Federation(base), pages));
    }

    /// An address that may be called or shown: `https`, or `http` on this machine.
    static @Nullable URI address(@Nullable String text) {
        if (text == null || text.length() > LONGEST || !text.endsWith("/")) return null;
        try {
            var address = URI.create(text);
            var host = address.getHost();
            if (host == null || address.getRawUserInfo() != null || address.getRawQuery() != null) return null;
            boolean secure = "https".equals(address.getScheme());
            boolean here = "http".equals(address.getScheme()) && LOOPBACK.contains(host);
            return secure || here ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
