package amie.hub.sparql;

import amie.model.Fault;
import org.apache.jena.query.Query;

/// What came of looking a query over before it runs.
sealed interface Vetted {
    record Fit(Query query) implements Vetted {}

    record Unfit(Fault fault) implements Vetted {}
}
