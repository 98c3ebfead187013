package amie.server.web;

import io.helidon.common.socket.SocketOptions;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.ArrayList;

/// The running web server of one application.
public final class Server implements AutoCloseable {
    private final WebServer server;

    private final Watchdog watchdog;

    private Server(WebServer server, Watchdog watchdog) {
        this.server = server;
        this.watchdog = watchdog;
    }

    /// Starts to listen.
    ///
    /// @throws CannotListen if the address cannot be taken
    public static Server start(Site site, ServerSettings settings) {
        tryAddress(settings);
        var installation = installation(site, settings);
        var rendering = new Rendering(installation, new Templates(site.viewPackage()));
        var watchdog = installation.watchdog();
        var server = configured(settings, new Refusals(rendering), watchdog)
                .routing(HttpRouting.builder().addFilter(new Pipeline(installation, rendering)))
                .build();
        // Helidon logs why it cannot start, and returns all the same.
        server.start();
        if (server.isRunning()) return new Server(server, watchdog);
        watchdog.close();
        throw new CannotListen(settings.host(), settings.port(), new BindException("taken a moment ago"));
    }

    /// Takes the address for a moment, to learn why it cannot be taken.
    private static void tryAddress(ServerSettings settings) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException failure) {
            throw new CannotListen(settings.host(), settings.port(), failure);
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
                random,
                new Watchdog());
    }

    private static io.helidon.webserver.WebServerConfig.Builder configured(
            ServerSettings settings, DirectHandler refusals, Watchdog watchdog) {
        var limits = settings.limits();
        var http = Http1Config.builder()
                .maxHeadersSize(limits.headers())
                .maxPrologueLength(limits.line())
                .addReceiveListener(new SlowHeaders(watchdog, limits.idle()))
                .build();
        return WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                // Off, an answer in two writes waits 40 ms for the client's acknowledgement.
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .addProtocol(http)
                .contentEncoding(new NoCoding())
                .maxPayloadSize(limits.upload())
                .maxTcpConnections(limits.connections())
                .maxConcurrentRequests(limits.concurrentRequests())
                .idleConnectionTimeout(limits.idle())
                .idleConnectionPeriod(limits.idle().dividedBy(3))
                // The refusals below say what is wrong in words of their own.
                .errorHandling(errors -> errors.includeEntity(true))
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
        watchdog.close();
    }
}
