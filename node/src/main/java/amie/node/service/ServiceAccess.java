package amie.node.service;

import amie.server.web.Access;
import amie.server.web.Role;

/// Who reads the services, and who writes and publishes them.
public final class ServiceAccess {
    public static final Access READ = Access.only(
            Role.COORDINATOR,
            Role.ADMINISTRATOR,
            Role.TREASURER,
            Role.SECRETARY,
            Role.WORKER,
            Role.TRAINER,
            Role.REPRESENTATIVE,
            Role.AUDITOR);
    public static final Access WRITE = Access.only(Role.COORDINATOR, Role.WORKER);

    private ServiceAccess() {}
}
