/// Templates that this Amie writes for others to found from: model figures, never its accounts.
@NullMarked
package amie.node.template;

import org.jspecify.annotations.NullMarked;
