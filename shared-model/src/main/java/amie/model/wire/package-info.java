/// The JSON records that node and hub exchange, and the one reader and writer of them.
@NullMarked
package amie.model.wire;

import org.jspecify.annotations.NullMarked;
