/// Takes publications in: authenticates, validates, decides and appends them, and knows what each node said last.
@NullMarked
package amie.hub.intake;

import org.jspecify.annotations.NullMarked;
