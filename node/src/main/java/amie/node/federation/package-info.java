/// This Amie in its federation: joining, what it says there and how that goes, what others offer, and import.
@NullMarked
package amie.node.federation;

import org.jspecify.annotations.NullMarked;
