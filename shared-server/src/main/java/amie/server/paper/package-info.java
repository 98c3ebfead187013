/// Documents to print and to hand on: PDF from the same templates as the pages.
@NullMarked
package amie.server.paper;

import org.jspecify.annotations.NullMarked;
