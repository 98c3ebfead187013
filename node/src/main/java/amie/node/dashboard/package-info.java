/// The first page: figures of all features, each a link to its list, and what remains to be done; and the help.
@NullMarked
package amie.node.dashboard;

import org.jspecify.annotations.NullMarked;
