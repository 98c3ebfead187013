package amie.node.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.node.TestNode;
import amie.server.paper.Read;
import amie.server.web.Role;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a representative lays before the board of an organisation.
class MemberCaseTest {
    private static final String PATH = "/budget/for-a-member";
    private static final Pattern WIDTH =
            Pattern.compile("class=\"segment tint-\\d\" x=\"([\\d.]+)\" y=\"96.0\" width=\"([\\d.]+)\"");
    private final TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void a_part_against_repairs_and_lost_hours() {
        var page = whenWeighing("repairsToday", "800", "hoursToday", "3", "hoursAfter", "1")
                .asString();
        for (var said : List.of(
                "1\u202f200\u00a0€ de plus par an",
                "24 heures par an ne sont plus perdues",
                "comptent pour 600\u00a0€",
                "133,33")) assertTrue(page.contains(said), said + " in " + page);
        assertFalse(page.contains("heures de plus par mois"), "only one more is lost");
    }

    @Test
    void nothing_is_weighed_before_anything_is_said() {
        assertTrue(whenWeighing("repairsToday", "").asString().contains("la comparaison s’affiche ici"));
    }

    @Test
    void what_saves_money_is_told() {
        var page = whenWeighing("repairsToday", "2 500").asString();
        assertTrue(page.contains("500\u00a0€ de moins par an"), page);
        assertFalse(page.contains("heures de plus par mois"), page);
    }

    @Test
    void the_picture_shows_the_figures_of_the_table() {
        var page =
                whenWeighing("licencesToday", "1 000", "licencesAfter", "500").asString();
        var widths = WIDTH.matcher(page)
                .results()
                .map(found -> Double.valueOf(found.group(2)))
                .toList();
        assertEquals(2, widths.size(), page);
        assertEquals(500.0 / 2500, widths.get(0) / 320, 0.001);
        assertEquals(2000.0 / 2500, widths.get(1) / 320, 0.001);
    }

    @Test
    void a_board_gets_it_on_one_page() throws IOException {
        var paper = node.browser(Role.REPRESENTATIVE).submit(PATH, PATH + "/pdf", form("repairsToday", "800"));
        var words = Read.words(paper.asByteArray());
        assertEquals(1, Read.pages(paper.asByteArray()));
        for (var said : new String[] {"1 200 € de plus par an", "Ce qu’est une Amie", "Dépannages"})
            assertTrue(words.contains(said), said + " in " + words);
    }

    @Test
    void nothing_is_printed_of_what_is_wrong() {
        var answer = node.browser(Role.REPRESENTATIVE).submit(PATH, PATH + "/pdf", form("parts", "0"));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.asString().contains("id=\"parts-fault-0\""), answer.asString());
    }

    @ParameterizedTest
    @CsvSource({"parts,0", "parts,''", "price,-1", "repairsToday,beaucoup", "hoursToday,1001", "hour,''", "secondment,0"
    })
    void what_is_wrong_is_told_at_its_field(String field, String value) {
        var answer = whenWeighing(field, value);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.asString().contains("id=\"" + field + "-fault-0\""), answer.asString());
    }

    private Response whenWeighing(String... fields) {
        return node.browser(Role.REPRESENTATIVE).submit(PATH, PATH, form(fields));
    }

    private static Map<String, String> form(String... fields) {
        var form = new HashMap<>(
                Map.of("parts", "1", "price", "2 000", "secondment", "9", "collective", "2", "hour", "25"));
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return form;
    }
}
