package amie.server.web;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A real server on a free port with the routes of a test, for tests of pages and programs.
///
/// Its doorkeeper lets everybody in who says which role he has: the session or token `treasurer` is a treasurer,
/// `known` somebody without a role.
public final class TestSite implements AutoCloseable {
    private final Server server;
    private final Site site;
    private final Path directory;

    private final FormTokens tokens;

    private TestSite(Site site, Limits limits) {
        this.site = site;
        this.directory = directory();
        var settings = ServerSettings.in(directory, "127.0.0.1", 0).limits(limits);
        this.server = Server.start(site, settings);
        this.tokens = new FormTokens(settings.secret(), new SecureRandom());
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("site-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A site of a feature's routes, with the bundles and the templates of its module.
    public static TestSite of(List<Route> routes, List<String> bundles, String viewPackage) {
        return of(site(routes, bundles, viewPackage));
    }

    public static TestSite of(Site site) {
        return new TestSite(site, Limits.usual());
    }

    static TestSite of(Site site, Limits limits) {
        return new TestSite(site, limits);
    }

    public static Site site(List<Route> routes, List<String> bundles, String viewPackage) {
        return new Site(
                "test",
                () -> "Amie de test",
                URI.create("http://amie.test/"),
                routes,
                List.of(),
                bundles,
                viewPackage,
                TestSite::identify,
                Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC));
    }

    /// The doorkeeper: the word that is shown names the role.
    public static Actor identify(String session, String bearer) {
        if (!bearer.isEmpty()) return machine(bearer);
        if (session.equals("known")) return new Actor.Person(id(session), "Camille", Set.of());
        for (var role : Role.values())
            if (session.equals(word(role))) return new Actor.Person(id(session), "Camille", Set.of(role));
        return new Actor.Anonymous();
    }

    private static Actor machine(String bearer) {
        for (var role : Role.values())
            if (bearer.equals(word(role))) return new Actor.Machine(id(bearer), "test", role);
        return new Actor.Anonymous();
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// A token that fits the forms of a role, or of nobody whose visitor cookie says `walker`.
    String token(@Nullable Role role) {
        return tokens.issue(role == null ? "visitor walker" : "session " + word(role));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public int port() {
        return server.port();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    Path temporary() {
        return directory.resolve("tmp");
    }

    public Site site() {
        return site;
    }

    /// A program that asks without credentials.
    public RequestSpecification program() {
        var redirects = RedirectConfig.redirectConfig().followRedirects(false);
        var encoding = EncoderConfig.encoderConfig()
                .defaultContentCharset(StandardCharsets.UTF_8)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return RestAssured.given()
                .spec(new RequestSpecBuilder()
                        .setBaseUri("http://127.0.0.1")
                        .setPort(port())
                        .setUrlEncodingEnabled(false)
                        .setConfig(
                                RestAssuredConfig.config().redirect(redirects).encoderConfig(encoding))
                        .build());
    }

    /// A program with the token of a role.
    public RequestSpecification program(Role role) {
        return program().header("Authorization", "Bearer " + word(role));
    }

    /// A person with a browser, signed in with a role.
    public Browser browser(Role role) {
        return new Browser(this, Map.of(sessionCookie(), word(role)), new CookieFilter());
    }

    /// Somebody with a browser whom nobody knows.
    public Browser browser() {
        return new Browser(this, Map.of(), new CookieFilter());
    }

    public String sessionCookie() {
        return cookies().session();
    }

    Cookies cookies() {
        return new Cookies(site.instance(), "https".equals(site.publicUrl().getScheme()));
    }

    @Override
    public void close() {
        server.close();
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
