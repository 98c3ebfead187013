/// The first run of a node: from a template, an invitation or nothing to an Amie with an account.
@NullMarked
package amie.node.founding;

import org.jspecify.annotations.NullMarked;
