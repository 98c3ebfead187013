package amie.node.federation;

import amie.server.web.Access;
import amie.server.web.Role;

/// Who sees how the federation stands, who joins it, and who brings trainings from it.
final class FederationAccess {
    static final Access READ = Access.signedIn();
    static final Access JOIN = Access.only(Role.COORDINATOR);
    static final Access IMPORT = Access.only(Role.COORDINATOR, Role.TRAINER);

    private FederationAccess() {}
}
