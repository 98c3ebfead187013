package amie.node.founding;

import amie.model.NodeId;
import amie.node.federation.Membership;
import amie.node.link.Answer;
import amie.server.account.Accounts;
import amie.server.account.FirstAccount;
import amie.server.account.Visit;
import amie.server.web.Access;
import amie.server.web.Fields;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;

/// The last step of founding: the founder's own account, and joining if she was invited.
public final class FirstAccountPages {
    private static final String PATH = FoundingPages.PATH + "/account";

    private final Founding founding;
    private final Accounts accounts;
    private final Membership membership;

    public FirstAccountPages(Founding founding, Accounts accounts, Membership membership) {
        this.founding = founding;
        this.accounts = accounts;
        this.membership = membership;
    }

    public List<Route> routes() {
        return List.of(Route.get(PATH, Access.anyone(), this::ask), Route.post(PATH, Access.anyone(), this::create));
    }

    private Reply ask(Request request) {
        if (!founding.isFounded()) return Reply.seeOther(FoundingPages.PATH);
        return accounts.isEmpty() ? form(200, request, Fields.none()) : Reply.seeOther("/");
    }

    private Reply create(Request request) {
        if (!founding.isFounded()) return Reply.seeOther(FoundingPages.PATH);
        var fields = request.fields();
        var person = FirstAccount.read(fields);
        if (!fields.isSound()) return form(422, request, fields);
        return switch (accounts.createFirst(person, Visit.of(request))) {
            case Accounts.First.Done done -> welcome().signedIn(done.session());
            case Accounts.First.TooLate() -> Reply.seeOther("/sign-in", "founding.too-late");
        };
    }

    /// An invitation that does not work out is not lost: its page is filled with it.
    private Reply welcome() {
        var invited = membership.remembered();
        if (invited == null) return Reply.seeOther("/", "founding.welcome");
        boolean joined = membership.join(invited.hub(), invited.code()) instanceof Answer.Good<NodeId>;
        return Reply.seeOther("/federation", joined ? "federation.joined" : "founding.not-joined");
    }

    private Reply form(int status, Request request, Fields form) {
        var it = new FoundingViews.First(form, membership.remembered() != null);
        return Reply.page(status, request.t("founding.account"), "founding/account", it);
    }
}
