/// What a season really cost and brought, against its budget. Nothing of it is ever published.
@NullMarked
package amie.node.ledger;

import org.jspecify.annotations.NullMarked;
