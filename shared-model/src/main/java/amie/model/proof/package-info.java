/// Canonical form, digests, signing keys and Data Integrity proofs.
@NullMarked
package amie.model.proof;

import org.jspecify.annotations.NullMarked;
