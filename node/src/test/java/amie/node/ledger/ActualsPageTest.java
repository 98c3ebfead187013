package amie.node.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Money;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A budget of 2027 against what the books say on the first of March.
class ActualsPageTest {
    private static final Pattern BAR =
            Pattern.compile("class=\"bar (good|bad)\" x=\"([\\d.]+)\" y=\"[\\d.]+\" width=\"([\\d.]+)\"");
    private static final Pattern ROW =
            Pattern.compile("(?s)<small>[^<]*</small></th>\\s*<td class=\"number\">[^<]*</td>\\s*<td"
                    + " class=\"number\">[^<]*</td>\\s*<td class=\"number\">([^<]*)<svg");

    private final Books books = new Books();

    @BeforeEach
    void enter() {
        books.enter("account", "6411", "label", "Janvier et février", "amount", "3 400");
        books.enter("account", "6161", "label", "Assurance", "amount", "4 600");
        books.enter("account", "627", "label", "Banque", "amount", "30");
        books.enter("account", "7084", "label", "Premier appel", "amount", "12 000");
    }

    @AfterEach
    void stop() {
        books.close();
    }

    @Test
    void each_line_tells_its_difference() {
        var page = books.page(Books.PATH + "/actuals");
        for (var said : List.of("\u221216\u202f600\u00a0€", "+600\u00a0€", "15,0\u00a0%", "Non prévu au budget"))
            assertTrue(page.contains(said), said + " in " + page);
        assertTrue(page.contains("La saison est écoulée à 16,4\u00a0%."), page);
    }

    @Test
    void the_picture_shows_the_differences_of_the_table() {
        var page = books.page(Books.PATH + "/actuals");
        var bars = BAR.matcher(page).results().toList();
        var rows = ROW.matcher(page).results().map(row -> amount(row.group(1))).toList();
        assertEquals(4, bars.size(), page);
        var widest = rows.subList(0, 4).stream().mapToDouble(Math::abs).max().orElseThrow();
        for (var i = 0; i < 4; i++) {
            var width = Double.parseDouble(bars.get(i).group(3));
            assertEquals(Math.abs(rows.get(i)), width / 55 * widest, 2, "row " + i);
            assertEquals(
                    rows.get(i) < 0 ? 56 - width : 56,
                    Double.parseDouble(bars.get(i).group(2)),
                    0.01);
        }
    }

    /// Up to 100 € or a tenth are as planned.
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''| ''| Assurance : 4\u202f600\u00a0€ dépensés sur 4\u202f000\u00a0€ prévus. C’est 600\u00a0€ de plus",
                "''| ''| Personnel : 3\u202f400\u00a0€ dépensés sur 20\u202f000\u00a0€ prévus. C’est"
                        + " 16\u202f600\u00a0€ de moins",
                "''| ''| Administration : 30\u00a0€ dépensés sur 0\u00a0€ prévus. Ce n’était pas prévu",
                "627| 200| Administration : 230\u00a0€ dépensés sur 0\u00a0€ prévus. Ce n’était pas prévu",
                "627| -45| Administration : 15\u00a0€ remboursés, pour 0\u00a0€ prévus. Ce n’était pas prévu",
                "616| -300| Assurance : 4\u202f300\u00a0€ dépensés sur 4\u202f000\u00a0€ prévus. C’est comme prévu",
                "741| 500| Les autres recettes : 500\u00a0€ reçus sur 0\u00a0€ prévus. Ce n’était pas prévu",
                "''| ''| Il reste 3\u202f970\u00a0€. Le résultat prévu était de 0\u00a0€. Par part, c’est 331\u00a0€"
                        + " de mieux",
            })
    void members_read_it_in_words(String account, String amount, String sentence) {
        if (!account.isEmpty()) books.enter("account", account, "label", "Autre", "amount", amount);
        var text =
                books.page(Books.PATH + "/in-words").replaceAll("<[^>]*>", " ").replaceAll("[\\s\\u00a0]+", " ");
        var wanted = sentence.replaceAll("[\\s\\u00a0]+", " ");
        assertTrue(text.contains(wanted), wanted + " in " + text);
    }

    @ParameterizedTest(name = "{0} cents among {1}: {2}")
    @CsvSource({"1000, 3, 333", "2000, 3, 667", "101, 2, 51", "99, 200, 0", "100, 200, 1"})
    void a_share_is_rounded_to_the_nearest_cent(long cents, int parts, long share) {
        assertEquals(new Money(share), ActualsPages.share(new Money(cents), parts));
    }

    private static double amount(String written) {
        return Double.parseDouble(written.replace('\u2212', '-').replaceAll("[^-\\d]", ""));
    }
}
