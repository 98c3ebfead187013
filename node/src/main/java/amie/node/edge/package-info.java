/// What every page and every API of a node has in common at its edge: versions, cursors, repeated POSTs.
@NullMarked
package amie.node.edge;

import org.jspecify.annotations.NullMarked;
