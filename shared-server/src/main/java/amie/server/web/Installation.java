package amie.server.web;

import java.util.random.RandomGenerator;

/// What every request of one server shares.
record Installation(
        Site site,
        ServerSettings settings,
        Router router,
        Cookies cookies,
        FormTokens tokens,
        Messages messages,
        Assets assets,
        RandomGenerator random,
        Watchdog watchdog) {
    boolean isSecure() {
        return "https".equals(site.publicUrl().getScheme());
    }
}
