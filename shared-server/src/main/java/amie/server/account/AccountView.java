package amie.server.account;

import amie.server.web.Fields;
import amie.server.web.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the pages about accounts show.
public sealed interface AccountView {
    /// @param to where to go afterwards
    /// @param message key of what went wrong; null if nothing did
    /// @param seconds to wait before the next try; 0 if none
    record SignInPage(Fields form, String to, @Nullable String message, long seconds) implements AccountView {}

    /// @param roles that the owner's tokens may have
    record OwnPage(
            Account account,
            List<Session> sessions,
            List<ApiToken> tokens,
            List<Role> roles,
            Fields passwordForm,
            Fields tokenForm,
            boolean keeps,
            @Nullable String message,
            long seconds)
            implements AccountView {}

    /// @param roles that can be given
    record ListPage(List<Account> accounts, List<Role> roles, Fields form, List<ApiToken> commandLine)
            implements AccountView {}

    /// @param roles that can be given
    /// @param ticked those that are, or were entered
    /// @param self whether it is the reader's own
    record OnePage(Account account, List<Role> roles, Set<Role> ticked, Fields form, boolean self)
            implements AccountView {}

    /// Something that is shown once.
    ///
    /// @param lead key of the sentence that says what it is, about `subject`
    /// @param back where the reader goes on
    record SecretPage(String lead, String subject, String secret, String back) implements AccountView {}
}
