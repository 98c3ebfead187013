package amie.node.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiretTest {
    @ParameterizedTest
    @CsvSource({
        "73282932000074, true",
        "73282932000075, false", // the last digit checks
        "73282932000704, false", // two digits exchanged
        "7328293200007, false",
        "732829320000740, false",
        "7328293200007A, false",
        "35600000000048, true", // head office of La Poste
        "35600000049837, true", // a post office: no Luhn, digits sum to a multiple of five
        "35600000049838, false"
    })
    void checks(String digits, boolean valid) {
        assertEquals(valid, Siret.isValid(digits));
    }
}
