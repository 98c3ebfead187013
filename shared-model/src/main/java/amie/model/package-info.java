/// Identities, money, half-days, and the publications that an Amie makes, as records and sealed types.
@NullMarked
package amie.model;

import org.jspecify.annotations.NullMarked;
