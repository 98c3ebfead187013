package amie.node.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Amie de la Forêt, amie-de-la-foret",
        "'  L’Œuvre & Cie ! ', l-oeuvre-cie",
        "Ελλάδα, amie",
        "un deux trois quatre cinq six sept huit neuf dix onze, un-deux-trois-quatre-cinq-six-sept-huit-neuf-dix"
    })
    void a_name_becomes_readable_ascii_words(String name, String slug) {
        assertEquals(slug, Enrolment.slug(name));
    }
}
