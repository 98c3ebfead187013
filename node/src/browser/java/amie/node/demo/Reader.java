package amie.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Somebody at Chromium who reads one language.
final class Reader implements AutoCloseable {
    private static final double PATIENCE = 20_000;
    private static final int HEAVIEST = 100_000;
    private static final String VIOLATIONS = """
        async () => (await axe.run(document, {runOnly: {type: 'tag',
            values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}}))
            .violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 120)).join(' | '))
        """;

    private final String lang;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Reader(com.microsoft.playwright.Browser browser, String lang, int width) {
        this.lang = lang;
        this.context = browser.newContext(
                new NewContextOptions().setViewportSize(width, 900).setLocale(lang.equals("fr") ? "fr-FR" : "en-GB"));
        this.context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(page.url() + ": " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    Reader open(String address) {
        page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + lang);
        return this;
    }

    Reader signIn(String site, String email) {
        open(site + "/sign-in");
        fill("email", email);
        fill("password", Visitor.PASSWORD);
        return send("/sign-in");
    }

    /// Fills the field of this name in the page's own part.
    Reader fill(String field, String text) {
        one("[name=\"" + field + "\"]").fill(text);
        return this;
    }

    /// Sends the form that leads to this action.
    Reader send(String action) {
        one("form[action=\"" + action + "\"] button[type=submit]:not([formaction])")
                .click();
        page.waitForLoadState();
        return this;
    }

    /// Follows the first link whose address begins so.
    Reader follow(String start) {
        one("a[href^=\"" + start + "\"]").click();
        page.waitForLoadState();
        return this;
    }

    Locator one(String selector) {
        return page.locator("main " + selector).first();
    }

    Reader sees(String text) {
        PlaywrightAssertions.assertThat(page.locator("main"))
                .containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
        return this;
    }

    Reader seesNot(String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    /// What everybody may ask of each page: it is there, no rule of accessibility is broken, nothing sticks out, it is
    /// light, and the browser has nothing to complain of.
    void holds(String address) throws IOException {
        var weight = new int[1];
        page.onResponse(answer -> weight[0] += weigh(answer));
        open(address);
        assertFalse(page.title().isBlank(), () -> address + " has no title");
        page.evaluate(new String(axe(), StandardCharsets.UTF_8));
        assertEquals(List.of(), page.evaluate(VIOLATIONS), () -> lang + " " + address);
        var over = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertTrue(((Number) over).intValue() <= 0, () -> lang + " " + address + " is too wide by " + over);
        assertTrue(weight[0] <= HEAVIEST, () -> address + " weighs " + weight[0]);
        assertEquals(List.of(), complaints);
    }

    private static int weigh(com.microsoft.playwright.Response answer) {
        var length = answer.headers().get("content-length");
        return length == null ? 0 : Integer.parseInt(length);
    }

    private static byte[] axe() throws IOException {
        return Sample.resource("axe.min.js");
    }

    @Override
    public void close() {
        context.close();
    }
}
