package amie.node.member;

import amie.server.web.Access;
import amie.server.web.Role;

/// Who reads the members, who may see whom to ask there, and who writes.
public final class MemberAccess {
    public static final Access READ = Access.only(
            Role.COORDINATOR,
            Role.ADMINISTRATOR,
            Role.TREASURER,
            Role.SECRETARY,
            Role.WORKER,
            Role.REPRESENTATIVE,
            Role.AUDITOR);
    public static final Access CONTACT = Access.only(Role.COORDINATOR, Role.TREASURER, Role.SECRETARY, Role.WORKER);
    public static final Access WRITE = Access.only(Role.COORDINATOR, Role.TREASURER);

    private MemberAccess() {}
}
