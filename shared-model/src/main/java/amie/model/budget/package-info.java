/// Employer cost and viability of an Amie: pure functions, no input or output.
@NullMarked
package amie.model.budget;

import org.jspecify.annotations.NullMarked;
