package amie.server.account;

import amie.server.web.Role;
import java.time.Instant;
import java.util.List;

/// Somebody who may sign in.
///
/// @param provisional whether the password was made by us, and must be changed before anything else
public record Account(
        AccountId id,
        String email,
        String name,
        List<Role> roles,
        boolean provisional,
        boolean active,
        Instant createdAt) {}
