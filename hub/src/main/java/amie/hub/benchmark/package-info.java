/// Budgets that Amies opened by name, side by side.
@NullMarked
package amie.hub.benchmark;

import org.jspecify.annotations.NullMarked;
