/// What this node says to the federation: signed in the fact's own transaction, sent in order, until the hub holds it.
@NullMarked
package amie.node.publishing;

import org.jspecify.annotations.NullMarked;
