package amie.server.account;

import amie.server.web.Access;
import amie.server.web.Actor;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Role;
import amie.server.web.Route;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One's own account: password, sessions, tokens.
public final class OwnAccountPages {
    private static final int LONGEST_NAME = 100;

    private final Accounts accounts;

    public OwnAccountPages(Accounts accounts) {
        this.accounts = accounts;
    }

    public List<Route> routes() {
        var known = Access.signedIn();
        return List.of(
                Route.get("/account", known, this::show),
                Route.post("/account/password", known, this::changePassword),
                Route.post("/account/sessions/end-others", known, this::endOthers),
                Route.post("/account/sessions/{id}/end", known, this::end),
                Route.post("/account/tokens", known, this::createToken),
                Route.post("/account/tokens/{id}/revoke", known, this::revoke));
    }

    /// A program has no account.
    private Account own(Request request) {
        var account =
                request.actor() instanceof Actor.Person person ? accounts.find(new AccountId(person.account())) : null;
        if (account == null) throw Problem.of(403, "forbidden").exception();
        return account;
    }

    private Reply show(Request request) {
        return page(200, request, own(request), Fields.none(), Fields.none(), null, 0);
    }

    private Reply page(
            int status,
            Request request,
            Account own,
            Fields passwordForm,
            Fields tokenForm,
            @Nullable String message,
            long seconds) {
        var view = new AccountView.OwnPage(
                own,
                accounts.sessions().of(own.id(), request.session()),
                accounts.tokens().of(own.id()),
                own.provisional() ? List.of() : own.roles(),
                passwordForm,
                tokenForm,
                own.roles().stream().anyMatch(accounts.policy().keepers()::contains),
                message,
                seconds);
        return Reply.page(status, request.t("account.own"), "account/own", view);
    }

    private Reply changePassword(Request request) {
        var own = own(request);
        var form = request.fields();
        var present = form.text("present", PasswordRules.LONGEST);
        var wanted = accounts.rules().read(form, own.name(), own.email());
        if (!present.isEmpty() && present.equals(wanted)) form.fault("password", "account.fault.same");
        if (!form.isSound()) return page(422, request, own, form, Fields.none(), null, 0);
        return switch (accounts.changePassword(own, present, wanted, Visit.of(request))) {
            case SignIn.Welcome welcome ->
                Reply.seeOther("/account", "account.password-changed").signedIn(welcome.session());
            case SignIn.Refused() -> {
                form.fault("present", "account.fault.present");
                yield page(422, request, own, form, Fields.none(), null, 0);
            }
            case SignIn.Wait wait ->
                page(429, request, own, form, Fields.none(), "account.wait", wait.seconds())
                        .header("Retry-After", String.valueOf(wait.seconds()));
        };
    }

    private Reply endOthers(Request request) {
        accounts.sessions().endOthers(own(request).id(), request.session());
        return Reply.seeOther("/account", "account.sessions-ended");
    }

    private Reply end(Request request) {
        accounts.sessions().end(own(request).id(), request.segment("id", UUID::fromString));
        return Reply.seeOther("/account", "account.sessions-ended");
    }

    private Reply createToken(Request request) {
        var own = own(request);
        var form = request.fields();
        var name = form.text("tokenName", LONGEST_NAME);
        var role = form.oneOf("tokenRole", Role.class);
        int days = form.integer("tokenDays", 1, (int) Tokens.LONGEST.toDays());
        boolean held = !own.provisional() && own.roles().contains(role);
        if (form.isSound() && !held) form.fault("tokenRole", "fault.choice");
        if (!form.isSound()) return page(422, request, own, Fields.none(), form, null, 0);
        var issued = accounts.tokens().create(own.id(), role, name, Duration.ofDays(days));
        var view = new AccountView.SecretPage("account.token-made", name, issued.secret(), "/account");
        return Reply.page(request.t("account.secret"), "account/secret", view);
    }

    private Reply revoke(Request request) {
        var own = own(request).id();
        accounts.tokens().revoke(own, request.segment("id", UUID::fromString), own);
        return Reply.seeOther("/account", "account.token-revoked");
    }
}
