/// The federation as seen from this node: joining, what we publish and how it goes, what others offer, import.
@NullMarked
package amie.node.federation;

import org.jspecify.annotations.NullMarked;
