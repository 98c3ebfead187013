package amie.hub.registry;

import amie.server.account.Accounts;
import amie.server.account.FirstAccount;
import amie.server.account.Visit;
import amie.server.web.Access;
import amie.server.web.Fields;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;

/// Where the first steward makes an account, once in the life of a hub.
public final class FirstRunPages {
    public static final String PATH = "/first-run";

    private final Accounts accounts;

    public FirstRunPages(Accounts accounts) {
        this.accounts = accounts;
    }

    public List<Route> routes() {
        return List.of(Route.get(PATH, Access.anyone(), this::form), Route.post(PATH, Access.anyone(), this::create));
    }

    public record FirstRun(Fields form) {}

    private Reply form(Request request) {
        return accounts.isEmpty() ? page(200, request, Fields.none()) : Reply.seeOther("/");
    }

    private static Reply page(int status, Request request, Fields form) {
        return Reply.page(status, request.t("registry.first.title"), "steward/first", new FirstRun(form));
    }

    private Reply create(Request request) {
        var form = request.fields();
        var person = FirstAccount.read(form);
        if (!form.isSound()) return page(422, request, form);
        return switch (accounts.createFirst(person, Visit.of(request))) {
            case Accounts.First.Done done ->
                Reply.seeOther("/steward", "registry.first.done").signedIn(done.session());
            case Accounts.First.TooLate() -> Reply.seeOther("/sign-in");
        };
    }
}
