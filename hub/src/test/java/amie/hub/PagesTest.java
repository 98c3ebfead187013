package amie.hub;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Kind;
import amie.model.Lang;
import amie.server.table.ReadBack;
import amie.server.table.TableFormat;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What people read at the hub, in both languages.
class PagesTest {
    private static final TestShelf SHELF = new TestShelf();
    private static final Sample SAMPLE = Sample.on(SHELF);
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

    @BeforeAll
    static void bringTheFile() {
        SHELF.brings(SAMPLE.plaine(), Sample.FILE_DIGEST, Sample.FILE).then().statusCode(201);
    }

    @AfterAll
    static void close() {
        SHELF.close();
    }

    record Page(String path, String french, String english) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Page> pages() {
        var plaine = SAMPLE.plaine().id();
        return Stream.of(
                new Page("/", "2 Amies", "2 open budgets"),
                new Page("/groups", "Plaine de Valence", "1 open budget"),
                new Page("/groups?q=valance&stage=CRUISE", "Aucune Amie ne correspond", "No Amie matches"),
                new Page("/groups?q=plaines", "Amie de la Plaine", "At cruising speed"),
                new Page("/groups?territory=midi", "Fondée à partir d’un modèle, version 1", "Amie du Canal"),
                new Page("/services", "Sauvegarde hors site", "Collective days a year"),
                new Page("/services?kind=EMAIL", "Aucun service ne correspond", "No service matches"),
                new Page("/services?q=borgbackup", "Amie du Canal", "Amie de la Plaine"),
                new Page("/trainings", "Sauvegarder, puis restaurer", "1 training"),
                new Page("/trainings?q=sauvegrade", "Mémo de la règle 3-2-1", "For beginners"),
                new Page("/trainings?q=trombone", "Essayez un seul mot", "Try a single, more common word"),
                new Page("/trainings?q=sauvegarde&level=ADVANCED", "sans les filtres", "without the filters"),
                new Page("/templates", "Amie fondée ainsi", "Amie founded from it"),
                new Page("/compare", "demande au moins cinq Amies", "at least five Amies"),
                new Page("/start", "Rien de ce que vous écrivez", "Nothing that you write here is kept"),
                new Page("/start/for-a-member", "Rien n’est gardé", "Nothing is kept"),
                new Page("/data", "Le flux", "The stream"),
                new Page("/vocabulary", "époque", "epoch"),
                new Page("/help", "La page d’un objet", "The page of an object"),
                new Page("/doc/n/" + plaine, "Ses services", "Its services"),
                new Page("/doc/n/" + SAMPLE.canal().id(), "Fondée à partir d’un modèle, version 1", "Founded from"),
                new Page("/doc/n/" + plaine + "/p/1-1", "Clé de signature", "Signing key"),
                new Page("/doc/n/" + plaine + "/p/1-2", "Le texte signé", "The signed text"),
                new Page(doc(Kind.SERVICE, "backup"), "Qui d’autre propose", "Who else offers"),
                new Page(doc(Kind.TRAINING, "training"), "Reprendre dans mon Amie", "Take it into my Amie"),
                new Page(doc(Kind.MATERIAL, "material"), "en citant l’auteur", "naming the author"),
                new Page(doc(Kind.TEMPLATE, "template"), "Version 2, publiée par Amie de la Plaine", "Version 2"),
                new Page(doc(Kind.TEMPLATE, "template") + "/v1", "Fenêtre de viabilité", "Viability window"),
                new Page(doc(Kind.BUDGET, "budget"), "n° 2026-07 du 1er mars 2026", "No. 2026-07 of 1 March 2026"));
    }

    private static String doc(Kind kind, String name) {
        return "/doc/n/" + SAMPLE.path(kind, name);
    }

    private static Response get(String path, String language) {
        return SHELF.site()
                .program()
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .get(path);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void reads_in_french_and_english(Page page) {
        get(page.path, "fr").then().statusCode(200).body(containsString(page.french));
        get(page.path, "en").then().statusCode(200).body(containsString(page.english));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leads_nowhere_that_does_not_answer(Page page) {
        var links = LINK.matcher(get(page.path, "fr").asString());
        var own = List.of("/stream", "/sparql", "/sign-in", "/steward");
        links.results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .filter(link -> own.stream().noneMatch(link::startsWith))
                .forEach(link -> assertTrue(get(link, "fr").statusCode() < 400, () -> page + " leads to " + link));
    }

    @Test
    void says_where_an_object_comes_from() {
        get(doc(Kind.SERVICE, "backup"), "fr")
                .then()
                .body(containsString("D’où vient cette page"))
                .body(containsString("sha-256:"))
                .body(containsString("application/ld+json"))
                .header("Link", containsString("rel=\"alternate\"; type=\"text/turtle\""));
    }

    @Test
    void compares_two_budgets_by_the_figures_of_the_talk() {
        var plaine = SAMPLE.plaine().id() + "/" + Sample.id("budget");
        var canal = SAMPLE.canal().id() + "/" + Sample.id("budget");
        var page = get("/compare?m=" + plaine + "&m=" + canal, "fr").then().statusCode(200);
        for (var figure : List.of("181,82", "222,22", "176,36", "215,56", "16,7", "n° 2026-11 du 1er mars 2026"))
            page.body(containsString(figure));
        page.body(containsString("exactement 12 parts")).body(containsString("5,46\u00a0€ de plus"));
        get("/compare?m=" + plaine, "fr").then().body(containsString("Choisissez de deux à quatre budgets"));
        get("/compare?m=" + plaine + "&m=nobody/x", "fr").then().statusCode(404);
        get("/compare.csv?m=" + plaine + "&m=" + canal, "fr")
                .then()
                .statusCode(200)
                .body(containsString("Prix du jour dû;181,82;176,36"));
    }

    @ParameterizedTest
    @CsvSource({
        "/trainings?q=restaurer, CC-BY-SA-4.0, x",
        "/trainings?q=restaurer, 1, x",
        "/trainings?q=trombone, Licence, CC-BY-SA-4.0",
        "/groups?q=canal, Canal du Midi, Amie de la Plaine",
        "/services?q=borgbackup, BorgBackup, x",
        "/templates, 2050, x",
        "/compare, 181.82, x"
    })
    void takes_along_what_is_on_screen(String list, String kept, String left) {
        var models = SAMPLE.plaine().id() + "/" + Sample.id("budget") + "&m="
                + SAMPLE.canal().id() + "/" + Sample.id("budget");
        var path = list.equals("/compare") ? "/compare?m=" + models : list;
        for (var format : TableFormat.values()) {
            var address = path + (path.contains("?") ? "&" : "?") + "format=" + format.ending();
            var file = get(address, "fr").then().statusCode(200).extract();
            var cells = ReadBack.of(format, Lang.FR, file.asByteArray()).texts().stream()
                    .flatMap(List::stream)
                    .toList();
            assertTrue(cells.contains(kept) && !cells.contains(left), address + " " + cells);
            if (!list.contains("trombone"))
                assertTrue(get(path, "fr").asString().contains("format=" + format.ending()), address);
        }
    }

    @Test
    void exports_the_list_on_screen() {
        get("/trainings.csv?q=restaurer", "fr").then().statusCode(200).body(containsString("CC-BY-SA-4.0"));
        get("/trainings.csv?q=trombone", "fr").then().body(not(containsString("CC-BY-SA-4.0")));
        get("/groups.csv", "fr").then().body(containsString("Amie du Canal;Canal du Midi;Rythme de croisière"));
        get("/services.csv", "en").then().body(containsString("Backup,Sauvegarde hors site,BorgBackup"));
    }

    @Test
    void says_what_changed_between_two_versions() {
        var template = SAMPLE.path(Kind.TEMPLATE, "template");
        get("/templates/differences?before=" + template + "/v1&after=" + template + "/v2", "fr")
                .then()
                .statusCode(200)
                .body(containsString("1 différence"))
                .body(containsString("000,00\u00a0€"))
                .body(containsString("050,00\u00a0€"));
    }

    private static final Map<String, String> FIGURES = Map.of(
            "parts", "12",
            "price", "2000",
            "secondment", "9",
            "collective", "2",
            "jobs.0.weekly", "21",
            "jobs.0.employerCost", "20000",
            "lines.0.account", "616",
            "lines.0.label", "Assurance",
            "lines.0.amount", "4000");

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "parts| 11| il en manque",
                "opening| 9| Fin novembre, au plus bas",
                "hiring| 12| il reste 18\u202f333\u00a0€",
                "another| 35| Un poste de plus, de 35\u00a0h par semaine",
                "jobs.0.gross| 900| comptent le minimum légal",
                "instalments| 5| id=\"instalments-fault-0\"",
            })
    void a_changed_figure_changes_what_is_said(String field, String value, String sentence) {
        var changed = new HashMap<>(FIGURES);
        changed.put(field, value);
        var browser = SHELF.site().browser();
        browser.submit("/start", "/start", changed).then().body(containsString(sentence));
        browser.submit("/start", "/start", FIGURES).then().body(not(containsString(sentence)));
    }

    @Test
    void computes_figures_and_keeps_none() {
        var answer = SHELF.site().browser().submit("/start", "/start", FIGURES);
        assertEquals(200, answer.statusCode());
        answer.then().body(containsString("12\u00a0parts paient les coûts")).body(containsString("181,82"));
        SHELF.site()
                .browser()
                .submit("/start", "/start", Map.of("parts", "zéro", "price", "2000"))
                .then()
                .statusCode(422)
                .body(containsString("href=\"#parts\""));
    }

    @Test
    void remembers_where_the_reader_is_at_home() {
        var browser = SHELF.site().browser();
        var training = doc(Kind.TRAINING, "training");
        browser.get(training + "?amie=http://evil.example/").then().body(containsString("n’est pas celle d’une Amie"));
        browser.get(training + "?amie=http://127.0.0.1:8082/");
        browser.get(training)
                .then()
                .body(containsString(
                        "http://127.0.0.1:8082/federation/import?from=https%3A%2F%2Fid.amies.example%2Fn%2F"));
        browser.get(doc(Kind.MATERIAL, "material"))
                .then()
                .body(containsString("%2Ftraining%2F" + Sample.id("training")));
        browser.get(training + "?amie=");
        browser.get(training).then().body(not(containsString("8082")));
    }
}
