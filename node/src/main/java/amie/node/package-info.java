/// One Amie: its commands, its start and stop, and how its features are put together.
@NullMarked
package amie.node;

import org.jspecify.annotations.NullMarked;
