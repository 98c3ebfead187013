/// The current state of every Amie, of its services and of every object it describes, and their pages.
@NullMarked
package amie.hub.catalogue;

import org.jspecify.annotations.NullMarked;
