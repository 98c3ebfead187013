package amie.server.web;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/// Asks as a browser does: for HTML, with cookies, and sends the token of the form it was shown.
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
    private final TestSite site;
    private final Map<String, String> session;
    private final CookieFilter cookies;

    Browser(TestSite site, Map<String, String> session, CookieFilter cookies) {
        this.site = site;
        this.session = session;
        this.cookies = cookies;
    }

    /// A request that carries the cookies, to be completed by the test.
    public RequestSpecification given() {
        return site.program()
                .urlEncodingEnabled(true)
                .filter(cookies)
                .cookies(session)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "fr")
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
        return given().config(io.restassured.config.RestAssuredConfig.config()
                        .redirect(io.restassured.config.RedirectConfig.redirectConfig()
                                .followRedirects(false))
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .defaultContentCharset(StandardCharsets.UTF_8)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/x-www-form-urlencoded")
                .formParams(fields)
                .formParam(FormTokens.FIELD, token(page))
                .post(action);
    }
}
