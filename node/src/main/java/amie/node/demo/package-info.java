/// The demo federation: starts a hub and four nodes as processes and fills them through the forms and API that
/// everybody has.
@NullMarked
package amie.node.demo;

import org.jspecify.annotations.NullMarked;
