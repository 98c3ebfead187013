/// The log as a linked data event stream that anybody can replicate.
@NullMarked
package amie.hub.stream;

import org.jspecify.annotations.NullMarked;
