/// Figures that an Amie tries out beside its budgets, kept by name, compared, and made a budget when they are right.
@NullMarked
package amie.node.scenario;

import org.jspecify.annotations.NullMarked;
