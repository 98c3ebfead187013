/// The Amie of this node: what its public card says.
@NullMarked
package amie.node.profile;

import org.jspecify.annotations.NullMarked;
