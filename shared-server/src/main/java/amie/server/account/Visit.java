package amie.server.account;

import amie.server.web.Request;

/// From where somebody signs in, as far as it can be told.
public record Visit(String address, String browser) {
    private static final int LONGEST = 200;

    public Visit {
        browser = browser.substring(0, Math.min(LONGEST, browser.length()));
    }

    public static Visit of(Request request) {
        var browser = request.header("User-Agent");
        return new Visit(request.address(), browser == null ? "" : browser);
    }
}
