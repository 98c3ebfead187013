/// The simulator as a spreadsheet that goes on reckoning: inputs, rules and results in formulae.
@NullMarked
package amie.server.sheet;

import org.jspecify.annotations.NullMarked;
