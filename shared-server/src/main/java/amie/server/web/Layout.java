package amie.server.web;

import amie.model.Lang;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that surrounds a page.
///
/// @param help address of the help for this page; null if the site has none
/// @param signIn address of the sign-in page; null where it makes no sense
/// @param person name of whoever is signed in; empty if nobody
/// @param flash what happened just before; empty if nothing
public record Layout(
        String title,
        String site,
        List<Item> navigation,
        Lang otherLang,
        String otherAddress,
        @Nullable String help,
        @Nullable String signIn,
        String person,
        String flash,
        String requestId,
        int status,
        List<String> styles,
        Content content) {
    /// @param current value of `aria-current`; null elsewhere
    public record Item(String path, String label, @Nullable String current) {}

    static Layout of(Request request, View view, String title, int status, Content content) {
        var site = request.installation().site();
        var router = request.installation().router();
        var other = request.lang() == Lang.FR ? Lang.EN : Lang.FR;
        boolean known = request.actor().isKnown();
        return new Layout(
                title,
                site.name().get(),
                site.navigation().stream()
                        .filter(entry -> entry.access().admits(request.actor()))
                        .map(entry -> item(request, entry))
                        .toList(),
                other,
                inLanguage(request, other),
                router.answersGet("/help") ? "/help#" + section(request.path()) : null,
                !known && offersSignIn(request) ? "/sign-in" : null,
                request.actor() instanceof Actor.Person person ? person.name() : "",
                flash(request),
                request.id(),
                status,
                List.of("pico.min.css", "app.css", "chart.css").stream()
                        .filter(view::hasAsset)
                        .map(view::asset)
                        .toList(),
                content);
    }

    /// Not while nobody has an account yet, nor on the page itself.
    private static boolean offersSignIn(Request request) {
        return request.installation().router().answersGet("/sign-in")
                && !request.path().equals("/sign-in")
                && !request.path().startsWith("/first-run");
    }

    private static Item item(Request request, Site.Entry entry) {
        var path = entry.path();
        boolean here = request.path().equals(path);
        return new Item(path, request.t(entry.key()), here ? "page" : entry.holds(request.path()) ? "true" : null);
    }

    /// The first word of the path: `services` of `/services/12`.
    private static String section(String path) {
        var parts = path.split("/", 3);
        return parts.length > 1 && parts[1].matches("[a-z0-9-]+") ? parts[1] : "home";
    }

    /// The same page in the other language; where the page came from a form, its place on the site.
    private static String inLanguage(Request request, Lang other) {
        var path =
                request.incoming().isSafe() || request.installation().router().answersGet(request.path())
                        ? request.path()
                        : "/";
        var kept = new StringBuilder(path).append('?');
        for (var pair : request.rawQuery().split("&", -1))
            if (!pair.isEmpty() && !pair.startsWith(Languages.PARAMETER + "="))
                kept.append(pair).append('&');
        return kept.append(Languages.PARAMETER).append('=').append(other.tag()).toString();
    }

    /// A sentence that the answer before left in a cookie; shown once.
    private static String flash(Request request) {
        var cookies = request.installation().cookies();
        var key = request.incoming().cookie(cookies.flash());
        if (key == null || key.isEmpty()) return "";
        request.newCookies().add(cookies.remove(cookies.flash()));
        return request.installation().messages().has(request.lang(), key) ? request.t(key) : "";
    }
}
