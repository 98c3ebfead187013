package amie.server.account;

import amie.server.web.Fields;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads what the forms about accounts have in common.
final class AccountForm {
    private static final Pattern EMAIL = Pattern.compile("[!-?A-~]+@[!-?A-~]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;

    private AccountForm() {}

    static String name(Fields form) {
        return form.text("name", LONGEST_NAME);
    }

    static String email(Fields form) {
        var email = form.text("email", LONGEST_EMAIL).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) form.fault("email", "account.fault.email");
        return email;
    }
}
