package amie.node.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Somebody with an account at a hub or a node, as the demo needs one.
final class Visitor {
    /// The password of every account of the demo. It is no secret.
    static final String PASSWORD = "ocarina-mirabelle-27";

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");
    private static final Pattern INVITATION = Pattern.compile("id=\"invitation-code\">([^<]+)</code>");

    private final Browser browser;

    Visitor(URI site) {
        browser = new Browser(site);
    }

    Browser browser() {
        return browser;
    }

    /// Makes the first account of a site, and is signed in with it.
    void begin(String path, Sample.Person person) {
        var fields = Map.of("name", person.name(), "email", person.email(), "password", PASSWORD, "again", PASSWORD);
        browser.send(browser.page(path), path, fields);
    }

    void signIn(Sample.Person person) {
        signIn(person, PASSWORD);
    }

    private void signIn(Sample.Person person, String password) {
        var fields = Map.of("email", person.email(), "password", password);
        browser.send(browser.page("/sign-in"), "/sign-in", fields);
    }

    /// Makes an account for somebody else, who then chooses a password.
    void welcome(URI site, Sample.Person person) {
        var fields = new HashMap<>(Map.of("name", person.name(), "email", person.email()));
        for (var role : person.roles()) fields.put("roles", role);
        var shown = browser.send(browser.page("/accounts"), "/accounts", fields);
        var first = found(SECRET, shown);
        var visitor = new Visitor(site);
        visitor.signIn(person, first);
        visitor.browser.send(
                visitor.browser.page("/account"),
                "/account/password",
                Map.of("present", first, "password", PASSWORD, "again", PASSWORD));
    }

    /// A token of one's own, with which the browser calls the API from now on.
    void takeToken(String role) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("tokenName", "demo");
        fields.put("tokenRole", role);
        fields.put("tokenDays", "1");
        browser.use(found(SECRET, browser.send(browser.page("/account"), "/account/tokens", fields)));
    }

    /// As a steward: an invitation into the federation.
    String invite(String note) {
        return found(INVITATION, browser.send(browser.page("/steward"), "/steward/invitations", Map.of("note", note)));
    }

    private static String found(Pattern what, String page) {
        var match = what.matcher(page);
        if (!match.find()) throw new IllegalStateException("not there: " + what + " in " + page);
        return match.group(1);
    }
}
