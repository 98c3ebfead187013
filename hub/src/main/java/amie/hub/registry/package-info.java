/// Which Amies are in the federation: invitations, nodes, their keys and heads, and what was refused of them.
@NullMarked
package amie.hub.registry;

import org.jspecify.annotations.NullMarked;
