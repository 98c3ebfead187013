/// Lists as files to take along: typed cells, written row by row as CSV, ODS or XLSX.
@NullMarked
package amie.server.table;

import org.jspecify.annotations.NullMarked;
