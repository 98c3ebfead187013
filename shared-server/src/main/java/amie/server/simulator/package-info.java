/// The simulator that founders and coordinators look at: from what they enter to the viability window.
@NullMarked
package amie.server.simulator;

import org.jspecify.annotations.NullMarked;
