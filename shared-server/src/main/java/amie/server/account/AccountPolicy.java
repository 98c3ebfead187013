package amie.server.account;

import amie.server.web.Role;
import java.util.EnumSet;
import java.util.Set;

/// Which roles an application knows, who looks after its accounts, and what the first account may do.
///
/// @param roles that may be given, and that tokens may have
/// @param keepers roles that look after the accounts; one active account always has one of them
/// @param first roles of the first account
public record AccountPolicy(Set<Role> roles, Set<Role> keepers, Set<Role> first) {
    public AccountPolicy {
        roles = Set.copyOf(roles);
        keepers = Set.copyOf(keepers);
        first = Set.copyOf(first);
    }

    public static AccountPolicy ofNode() {
        return new AccountPolicy(
                EnumSet.complementOf(EnumSet.of(Role.STEWARD)),
                EnumSet.of(Role.ADMINISTRATOR, Role.COORDINATOR),
                EnumSet.of(Role.ADMINISTRATOR, Role.COORDINATOR));
    }

    public static AccountPolicy ofHub() {
        return new AccountPolicy(
                EnumSet.of(Role.STEWARD, Role.AUDITOR), EnumSet.of(Role.STEWARD), EnumSet.of(Role.STEWARD));
    }
}
