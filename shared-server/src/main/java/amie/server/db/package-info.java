/// PostgreSQL, embedded or external: start, migrations, transactions, violated constraints.
@NullMarked
package amie.server.db;

import org.jspecify.annotations.NullMarked;
