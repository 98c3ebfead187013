/// Nodes and hubs for tests: real keys, real PostgreSQL, real HTTP.
@NullMarked
package amie.hub;

import org.jspecify.annotations.NullMarked;
