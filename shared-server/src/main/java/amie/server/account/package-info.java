/// People and machines that may act: accounts, roles, sessions, tokens.
@NullMarked
package amie.server.account;

import org.jspecify.annotations.NullMarked;
