package amie.server.web;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Ends connections whose headers come letter by letter: Helidon counts only the time between two requests.
final class SlowHeaders implements Http1ConnectionListener {
    private final Watchdog watchdog;
    private final Duration longest;
    private final Map<ConnectionContext, Watchdog.Watch> reading = new ConcurrentHashMap<>();

    SlowHeaders(Watchdog watchdog, Duration longest) {
        this.watchdog = watchdog;
        this.longest = longest;
    }

    @Override
    public void prologue(ConnectionContext connection, HttpPrologue prologue) {
        reading.put(connection, watchdog.watch(longest, () -> reading.remove(connection)));
    }

    @Override
    public void headers(ConnectionContext connection, Headers headers) {
        var watch = reading.remove(connection);
        if (watch != null) watch.close();
    }
}
