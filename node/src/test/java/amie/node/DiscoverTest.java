package amie.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the federation offers, page by page.
class DiscoverTest {
    private static final int OFFERED = 23;
    private static final Pattern TITLE = Pattern.compile("<h3>(Atelier \\d+)</h3>");
    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"");
    private static final RealHub HUB = new RealHub();
    private static final JoinedNode AUTHOR = new JoinedNode(HUB, "Amie du Grand-Large");
    private static final JoinedNode READER = new JoinedNode(HUB, "Amie de la Plaine");

    @BeforeAll
    static void publish() throws InterruptedException {
        for (int number = 1; number <= OFFERED; number++) givenPublished("Atelier " + number);
    }

    @AfterAll
    static void stop() {
        READER.close();
        AUTHOR.close();
        HUB.close();
    }

    @Test
    void every_training_stands_on_one_of_two_pages() {
        var first = page("/federation/discover");
        var second = page(next(first));
        var seen = new HashSet<>(titles(first));
        assertEquals(20, seen.size());
        assertTrue(seen.addAll(titles(second)));
        assertEquals(
                IntStream.rangeClosed(1, OFFERED)
                        .mapToObj(number -> "Atelier " + number)
                        .collect(Collectors.toSet()),
                seen);
    }

    @Test
    void a_search_keeps_its_words_from_page_to_page() {
        var first = page("/federation/discover?q=atelier");
        assertTrue(next(first).contains("q=atelier"), next(first));
        assertEquals(OFFERED - 20, titles(page(next(first))).size());
    }

    @Test
    void a_cursor_of_nobody_is_told_and_nothing_breaks() {
        var page = READER.program().get("/federation/discover?cursor=zzz");
        page.then().statusCode(200);
        assertEquals(Set.of(), titles(page.asString()));
    }

    private static String page(String path) {
        return READER.program().get(path).then().statusCode(200).extract().asString();
    }

    private static Set<String> titles(String page) {
        return TITLE.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String next(String page) {
        var found = NEXT.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1).replace("&amp;", "&");
    }

    private static void givenPublished(String title) throws InterruptedException {
        var added = AUTHOR.program()
                .contentType("application/json")
                .body("""
                    {"lang": "FR", "title": "%s", "objectives": "Apprendre ensemble.",
                     "duration": 0.5, "level": "BEGINNER", "licence": "CC_BY_SA_4_0"}\
                    """.formatted(title))
                .post("/api/v1/trainings");
        var training = added.header("Location");
        AUTHOR.program().contentType("application/json").body("{}").post(training + "/publication");
        assertEquals("PUBLISHED", AUTHOR.settled(training));
    }
}
