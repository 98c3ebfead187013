package amie.server.web;

import amie.model.Lang;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Pattern;

/// Asks as a browser does: for HTML, with cookies, and sends the token of the form it was shown.
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
    private final TestSite site;
    private final Map<String, String> session;
    private final CookieFilter cookies;

    private final Lang lang;

    Browser(TestSite site, Map<String, String> session, CookieFilter cookies) {
        this(site, session, cookies, Lang.FR);
    }

    private Browser(TestSite site, Map<String, String> session, CookieFilter cookies, Lang lang) {
        this.lang = lang;
        this.site = site;
        this.session = session;
        this.cookies = cookies;
    }

    /// The same browser, set to a language.
    public Browser speaking(Lang other) {
        return new Browser(site, session, cookies, other);
    }

    /// A request that carries the cookies, to be completed by the test.
    public RequestSpecification given() {
        return site.program()
                .urlEncodingEnabled(true)
                .filter(cookies)
                .cookies(session)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", lang.tag())
                .header("Sec-Fetch-Site", "same-origin");
    }

    public Response get(String path) {
        return given().get(path);
    }

    /// The token of the first form on a page.
    public String token(String page) {
        var found = TOKEN.matcher(get(page).asString());
        if (!found.find()) throw new AssertionError("no form on " + page);
        return found.group(1);
    }

    /// Opens the page of a form, then sends the form.
    public Response submit(String page, String action, Map<String, String> fields) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParams(fields)
                .formParam(FormTokens.FIELD, token(page))
                .post(action);
    }
}
