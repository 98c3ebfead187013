package amie.node.template;

import amie.server.web.Access;
import amie.server.web.Role;

/// Who reads the templates, and who writes and publishes them.
public final class TemplateAccess {
    public static final Access READ = Access.signedIn();
    public static final Access WRITE = Access.only(Role.COORDINATOR, Role.ADMINISTRATOR);

    private TemplateAccess() {}
}
