package amie.server.account;

import amie.server.web.Access;
import amie.server.web.Actor;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Role;
import amie.server.web.Route;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/// The accounts of everybody, for those who look after them.
public final class PeoplePages {
    private final Accounts accounts;
    private final Access keepers;
    private final List<Role> roles;

    public PeoplePages(Accounts accounts) {
        this.accounts = accounts;
        this.keepers = new Access.Only(accounts.policy().keepers());
        this.roles = accounts.policy().roles().stream().sorted().toList();
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/accounts", keepers, this::list),
                Route.post("/accounts", keepers, this::add),
                Route.get("/accounts/{id}", keepers, this::show),
                Route.post("/accounts/{id}/roles", keepers, this::changeRoles),
                Route.post("/accounts/{id}/password", keepers, this::resetPassword),
                Route.post("/accounts/{id}/deactivate", keepers, this::deactivate),
                Route.post("/accounts/{id}/activate", keepers, this::activate),
                Route.post("/accounts/tokens/{id}/revoke", keepers, this::revoke));
    }

    /// Only a person changes accounts: a stolen token must not make itself at home.
    private static AccountId by(Request request) {
        if (request.actor() instanceof Actor.Person person) return new AccountId(person.account());
        throw Problem.of(403, "forbidden").exception();
    }

    private Account one(Request request) {
        return request.segment("id", text -> accounts.find(AccountId.of(text)));
    }

    private Reply list(Request request) {
        return listPage(200, request, Fields.none());
    }

    private Reply listPage(int status, Request request, Fields form) {
        var commandLine = accounts.tokens().ofCommandLine();
        var view = new AccountView.ListPage(accounts.all(), roles, form, commandLine);
        return Reply.page(status, request.t("account.people"), "account/list", view);
    }

    private Reply add(Request request) {
        var by = by(request);
        var form = request.fields();
        var name = AccountForm.name(form);
        var email = AccountForm.email(form);
        var given = roles(form);
        if (!form.isSound()) return listPage(422, request, form);
        return switch (accounts.add(by, email, name, given)) {
            case Accounts.Added.Done done ->
                secret(request, "account.added", name + " (" + email + ")", done.password());
            case Accounts.Added.EmailTaken() -> {
                form.fault("email", "account.fault.taken");
                yield listPage(422, request, form);
            }
        };
    }

    private Set<Role> roles(Fields form) {
        var given = form.severalOf("roles", Role.class);
        if (given.isEmpty() && form.isSound()) form.fault("roles", "account.fault.no-role");
        if (!roles.containsAll(given)) form.fault("roles", "fault.choice");
        return given;
    }

    private static Reply secret(Request request, String lead, String subject, String password) {
        var view = new AccountView.SecretPage(lead, subject, password, "/accounts");
        return Reply.page(request.t("account.secret"), "account/secret", view);
    }

    private Reply show(Request request) {
        var account = one(request);
        return onePage(200, request, account, Fields.none(), account.roles());
    }

    private Reply onePage(int status, Request request, Account account, Fields form, Collection<Role> ticked) {
        var self = request.actor() instanceof Actor.Person person
                && person.account().equals(account.id().value());
        var view = new AccountView.OnePage(account, roles, Set.copyOf(ticked), form, self);
        return Reply.page(status, account.name(), "account/one", view);
    }

    private Reply changeRoles(Request request) {
        var account = one(request);
        var form = request.fields();
        var given = roles(form);
        if (!form.isSound()) return onePage(422, request, account, form, given);
        return switch (accounts.changeRoles(by(request), account.id(), given)) {
            case Accounts.Change.Done() -> Reply.seeOther("/accounts", "account.roles-changed");
            case Accounts.Change.LastKeeper() -> {
                form.fault("roles", "account.fault.last-keeper");
                yield onePage(422, request, account, form, given);
            }
        };
    }

    private Reply resetPassword(Request request) {
        var account = one(request);
        var password = accounts.resetPassword(by(request), account.id());
        return secret(request, "account.password-reset", account.name() + " (" + account.email() + ")", password);
    }

    private Reply deactivate(Request request) {
        return changed(request, accounts::deactivate, "account.deactivated");
    }

    private Reply activate(Request request) {
        return changed(request, accounts::activate, "account.activated");
    }

    private Reply changed(Request request, BiFunction<AccountId, AccountId, Accounts.Change> change, String message) {
        var account = one(request);
        return switch (change.apply(by(request), account.id())) {
            case Accounts.Change.Done() -> Reply.seeOther("/accounts", message);
            case Accounts.Change.LastKeeper() -> {
                var form = Fields.none();
                form.fault("roles", "account.fault.last-keeper");
                yield onePage(422, request, account, form, account.roles());
            }
        };
    }

    private Reply revoke(Request request) {
        accounts.tokens().revoke(null, request.segment("id", UUID::fromString), by(request));
        return Reply.seeOther("/accounts", "account.token-revoked");
    }
}
