package amie.server.account;

import amie.server.web.Access;
import amie.server.web.Fields;
import amie.server.web.LocalPath;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages on which somebody comes in and leaves.
public final class SignInPages {
    private static final int LONGEST_EMAIL = 254;

    private final Accounts accounts;
    private final String firstRun;

    /// @param firstRun where the application makes its first account; asked for as long as there is none
    public SignInPages(Accounts accounts, String firstRun) {
        this.accounts = accounts;
        this.firstRun = firstRun;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/sign-in", Access.anyone(), this::form),
                Route.post("/sign-in", Access.anyone(), this::signIn),
                Route.post("/sign-out", Access.anyone(), this::signOut));
    }

    private Reply form(Request request) {
        if (accounts.isEmpty()) return Reply.seeOther(firstRun);
        var to = LocalPath.orHome(request.query("to"));
        if (request.actor().isKnown()) return Reply.seeOther(to);
        return page(200, request, Fields.none(), to, null, 0);
    }

    private static Reply page(
            int status, Request request, Fields form, String to, @Nullable String message, long seconds) {
        var view = new AccountView.SignInPage(form, to, message, seconds);
        return Reply.page(status, request.t("account.sign-in"), "account/sign-in", view);
    }

    private Reply signIn(Request request) {
        var form = request.fields();
        var to = LocalPath.orHome(form.optionalText("to", 1000));
        var email = form.text("email", LONGEST_EMAIL);
        var password = form.text("password", PasswordRules.LONGEST);
        if (!form.isSound()) return page(422, request, form, to, null, 0);
        return switch (accounts.sessions().signIn(email, password, Visit.of(request))) {
            case SignIn.Welcome(var session, var provisional) ->
                provisional
                        ? Reply.seeOther("/account", "account.choose-password").signedIn(session)
                        : Reply.seeOther(to).signedIn(session);
            case SignIn.Refused() -> page(422, request, form, to, "account.refused", 0);
            case SignIn.Wait wait ->
                page(429, request, form, to, "account.wait", wait.seconds())
                        .header("Retry-After", String.valueOf(wait.seconds()));
        };
    }

    private Reply signOut(Request request) {
        accounts.sessions().signOut(request.session());
        return Reply.seeOther("/", "account.signed-out").signedOut();
    }
}
