package amie.server.account;

import amie.server.web.Fields;

/// What somebody says of himself to make the first account.
public record FirstAccount(String name, String email, String password) {
    /// Reads the fields `name`, `email`, `password` and `again`, and notes every fault.
    public static FirstAccount read(Fields form) {
        var name = AccountForm.name(form);
        var email = AccountForm.email(form);
        return new FirstAccount(name, email, PasswordRules.load().read(form, name, email));
    }

    /// No secret is ever printed.
    @Override
    public String toString() {
        return "FirstAccount[" + email + "]";
    }
}
