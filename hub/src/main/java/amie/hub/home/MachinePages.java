package amie.hub.home;

import amie.hub.catalogue.Catalogue;
import amie.model.wire.Json;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What programs look for at known addresses: the description of the API, where things are, whom to tell.
public final class MachinePages {
    private static final int MOST_MAPPED = 5_000;
    private static final List<String> PAGES = List.of(
            "", "groups", "services", "trainings", "templates", "start", "compare", "data", "vocabulary", "help");
    private final Catalogue catalogue;
    private final URI publicUrl;
    private final Clock clock;

    public MachinePages(Catalogue catalogue, URI publicUrl, Clock clock) {
        this.catalogue = catalogue;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                get("/openapi.yaml", request -> openApi()),
                get("/.well-known/api-catalog", request -> apiCatalogue()),
                get("/.well-known/security.txt", request -> security()),
                get("/robots.txt", request -> robots()),
                get("/sitemap.xml", this::sitemap));
    }

    private static Route get(String path, Route.Handler handler) {
        return Route.get(path, Access.anyone(), handler).forEveryOrigin();
    }

    private Reply openApi() {
        try (var in = MachinePages.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) throw new IllegalStateException("missing in the program: openapi.yaml");
            var text =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{publicUrl}", publicUrl.toString());
            return Reply.bytes(200, "application/yaml", text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// RFC 9727.
    private Reply apiCatalogue() {
        var link = Map.of(
                "anchor", publicUrl + "api/v1/",
                "service-desc", List.of(Map.of("href", publicUrl + "openapi.yaml", "type", "application/yaml")),
                "service-doc", List.of(Map.of("href", publicUrl + "data", "type", "text/html")));
        var body = Json.write(Map.of("linkset", List.of(link)));
        return Reply.bytes(200, "application/linkset+json", body);
    }

    /// RFC 9116.
    private Reply security() {
        var until = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(180));
        return text("""
            Contact: %shelp#security
            Expires: %s
            Preferred-Languages: fr, en
            Canonical: %s.well-known/security.txt
            """.formatted(publicUrl, until, publicUrl));
    }

    private Reply robots() {
        return text("""
            User-agent: *
            Disallow: /api/
            Disallow: /sparql
            Disallow: /steward
            Sitemap: %ssitemap.xml
            """.formatted(publicUrl));
    }

    private static Reply text(String text) {
        return Reply.bytes(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private Reply sitemap(Request request) {
        var documents = catalogue.newest(MOST_MAPPED).stream()
                .map(listed -> listed.path().substring(1));
        var urls = Stream.concat(PAGES.stream(), documents)
                .map(path -> "<url><loc>" + publicUrl + path + "</loc></url>\n")
                .collect(Collectors.joining());
        var map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + urls + "</urlset>\n";
        return Reply.bytes(200, "application/xml", map.getBytes(StandardCharsets.UTF_8));
    }
}
