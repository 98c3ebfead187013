/// Code that breaks the rules of the architecture, so that each rule is seen to find something.
@NullMarked
package amie.planted.node;

import org.jspecify.annotations.NullMarked;
