package amie.node.profile;

import amie.server.web.Access;
import amie.server.web.Role;

/// Who reads what stands about the Amie itself, and who writes it.
public final class ProfileAccess {
    public static final Access READ = Access.signedIn();
    public static final Access WRITE = Access.only(Role.COORDINATOR);

    private ProfileAccess() {}
}
