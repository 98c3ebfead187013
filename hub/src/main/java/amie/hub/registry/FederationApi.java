package amie.hub.registry;

import amie.model.Federation;
import amie.model.wire.FederationCard;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Route;
import java.net.URI;
import java.util.List;

/// What a node asks first: which federation this is.
public final class FederationApi {
    private final FederationCard card;

    /// @param publicUrl of this hub, with a final slash
    public FederationApi(String name, Federation federation, URI publicUrl) {
        this.card = new FederationCard(name, federation.base().toString(), publicUrl.toString());
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/federation", Access.anyone(), request -> Reply.json(card))
                .forEveryOrigin());
    }
}
