package amie.server.web;

import io.helidon.common.socket.SocketOptions;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Objects;

/// The running web server of one application.
public final class Server implements AutoCloseable {
    private final WebServer server;

    private Server(WebServer server) {
        this.server = server;
    }

    /// Starts to listen.
    ///
    /// @throws CannotListen if the address cannot be taken
    public static Server start(Site site, ServerSettings settings) {
        var installation = installation(site, settings);
        var rendering = new Rendering(installation, new Templates(site.viewPackage()));
        var server = configured(settings, new Refusals(rendering))
                .routing(HttpRouting.builder().addFilter(new Pipeline(installation, rendering)))
                .build();
        try {
            return new Server(server.start());
        } catch (UncheckedIOException failure) {
            throw new CannotListen(
                    settings.host(), settings.port(), Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    private static Installation installation(Site site, ServerSettings settings) {
        var random = new SecureRandom();
        var assets = new Assets();
        var messages = Messages.load(site.bundles());
        var routes = new ArrayList<>(site.routes());
        routes.add(Route.get("/assets/{version}/{name}", Access.anyone(), assets::answer));
        routes.add(Route.get("/favicon.ico", Access.anyone(), request -> assets.icon()));
        routes.add(Route.get("/problems/{type}", Access.anyone(), new ProblemPages(messages)::page));
        return new Installation(
                site,
                settings,
                new Router(routes),
                new Cookies(site.instance(), "https".equals(site.publicUrl().getScheme())),
                new FormTokens(settings.secret(), random),
                messages,
                assets,
                random);
    }

    private static io.helidon.webserver.WebServerConfig.Builder configured(
            ServerSettings settings, DirectHandler refusals) {
        var limits = settings.limits();
        var http = Http1Config.builder()
                .maxHeadersSize(limits.headers())
                .maxPrologueLength(limits.line())
                .build();
        return WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                // Off, an answer in two writes waits 40 ms for the client's acknowledgement.
                .connectionOptions(SocketOptions.builder()
                        .tcpNoDelay(true)
                        .readTimeout(limits.idle())
                        .build())
                .addProtocol(http)
                .contentEncoding(new NoCoding())
                .maxPayloadSize(limits.upload())
                .maxTcpConnections(limits.connections())
                .maxConcurrentRequests(limits.concurrentRequests())
                .idleConnectionTimeout(limits.idle())
                .shutdownGracePeriod(limits.grace())
                .shutdownHook(false)
                .directHandlers(everyEvent(refusals));
    }

    private static DirectHandlers everyEvent(DirectHandler refusals) {
        var handlers = DirectHandlers.builder();
        for (var event : DirectHandler.EventType.values()) handlers.addHandler(event, refusals);
        return handlers.build();
    }

    /// The port that it listens on.
    public int port() {
        return server.port();
    }

    /// Stops listening; requests in flight finish first.
    @Override
    public void close() {
        server.stop();
    }
}
