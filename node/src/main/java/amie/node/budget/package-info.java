/// What an Amie plans to earn and spend in a season, what follows from it, and its budget opened to the federation.
@NullMarked
package amie.node.budget;

import org.jspecify.annotations.NullMarked;
