/// The first minutes of a node: from a template of the federation, an invitation, or nothing, to a running Amie.
@NullMarked
package amie.node.founding;

import org.jspecify.annotations.NullMarked;
