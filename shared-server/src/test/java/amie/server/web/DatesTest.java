package amie.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import amie.model.Lang;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "FR, 2027-03-01, 2027-03-01",
        "FR, 1er mars 2027, 2027-03-01",
        "FR, 01/03/2027, 2027-03-01",
        "FR, 9 Fevrier 2028, 2028-02-09",
        "FR, 29 août 2027, 2027-08-29",
        "EN, 2027-03-01, 2027-03-01",
        "EN, 1 March 2027, 2027-03-01"
    })
    void readsADate(Lang lang, String written, LocalDate date) {
        assertEquals(date, Dates.read(lang, written));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 01/03/2027",
        "EN, 1er mars 2027",
        "FR, 1 March 2027",
        "FR, 2027-02-29",
        "FR, 31/04/2027",
        "FR, 2027-3-1",
        "FR, 1 mars 27",
        "FR, demain",
        "FR, 2027-03-01T10:00"
    })
    void refusesWhatIsNone(Lang lang, String written) {
        assertNull(Dates.read(lang, written));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyDayOfFourYearsIsReadBack(Lang lang) {
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2030, 1, 1))
                .forEach(day -> assertEquals(day, Dates.read(lang, Dates.date(lang, day))));
    }

    @Test
    void momentsAreThoseOfParis() {
        var beforeSummer = Instant.parse("2027-03-28T00:59:00Z");
        assertEquals("28 mars 2027 à 1\u00a0h\u00a059", Dates.moment(Lang.FR, beforeSummer));
        assertEquals("28 mars 2027 à 3\u00a0h\u00a000", Dates.moment(Lang.FR, beforeSummer.plusSeconds(60)));
        assertEquals("28 March 2027, 03:00", Dates.moment(Lang.EN, beforeSummer.plusSeconds(60)));
    }
}
