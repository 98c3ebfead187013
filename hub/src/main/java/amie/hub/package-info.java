/// The federation's centre: its start and stop, and how its features are put together.
@NullMarked
package amie.hub;

import org.jspecify.annotations.NullMarked;
