/// The allowed directions of dependency, for every module to hold its classes against.
@NullMarked
package amie.architecture;

import org.jspecify.annotations.NullMarked;
