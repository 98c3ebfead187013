package amie.planted.beta;

import amie.planted.alpha.Alpha;
import amie.server.web.Route;
import io.helidon.http.Status;
import java.util.List;
import org.apache.jena.riot.RDFParser;

/// A name that says nothing, a cycle with its neighbour, routes, Helidon and a parser of RDF where none belong.
public final class BetaManager {
    private final List<Route> routes;

    public BetaManager(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public int count() {
        return routes.size() + Alpha.class.getModifiers() + Status.OK_200.code();
    }

    public RDFParser parser() {
        return RDFParser.fromString("", org.apache.jena.riot.Lang.TURTLE).build();
    }
}
