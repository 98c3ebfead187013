/// The only package that parses or writes RDF: publications to quads and back, formats, no network.
@NullMarked
package amie.model.rdf;

import org.jspecify.annotations.NullMarked;
