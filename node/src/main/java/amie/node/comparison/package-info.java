/// One's own figures beside those that others opened, or beside one's own trials: in figures, pictures and words.
@NullMarked
package amie.node.comparison;

import org.jspecify.annotations.NullMarked;
