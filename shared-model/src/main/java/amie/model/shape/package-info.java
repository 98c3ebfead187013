/// The closed SHACL shapes of every kind of publication, and what it means to conform.
@NullMarked
package amie.model.shape;

import org.jspecify.annotations.NullMarked;
