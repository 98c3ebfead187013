/// The current state as RDF in memory, and the read-only endpoint that answers SPARQL queries on it.
@NullMarked
package amie.hub.sparql;

import org.jspecify.annotations.NullMarked;
