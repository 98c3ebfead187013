package amie.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FR | 12345,50          | 12345.50
        FR | 12 345,50         | 12345.50
        FR | 12\u00a0345,50    | 12345.50
        FR | 12\u202f345,50    | 12345.50
        FR | 1 234 567         | 1234567
        FR | 12.50             | 12.50
        FR | 0.125             | 0.125
        FR | -3,5              | -3.5
        FR | \u22123,5         | -3.5
        FR | 007               | 7
        EN | 12,345.50         | 12345.50
        EN | 12345.5           | 12345.5
        EN | 12,345            | 12345
        EN | 0.125             | 0.125
        """)
    void readsWhatPeopleWrite(Lang lang, String written, BigDecimal number) {
        assertEquals(0, number.compareTo(Figures.read(lang, written)), written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FR | 12 34,5
        FR | 1 2345
        FR | 12.345
        FR | 12,345.50
        FR | 12,
        FR | ,5
        FR | 1e3
        FR | 12 345,50 euros
        FR | --3
        FR | 0x10
        FR | ١٢
        FR | 1234567890123
        EN | 12,50
        EN | 1,2345
        EN | 12 345,50
        EN | NaN
        EN | .5
        """)
    void refusesWhatCouldMeanSomethingElse(Lang lang, String written) {
        assertNull(Figures.read(lang, written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "+1", "01a", "1.", "", " 1", "1,5", "9999999999999", "--1"})
    void readsJsonOnlyAsJsonWrites(String written) {
        assertNull(Figures.readPlain(written));
    }

    @Test
    void writesAsTheLanguageDoes() {
        var amount = new Money(1_234_550);
        assertEquals("12\u202f345,50\u00a0€", Figures.money(Lang.FR, amount));
        assertEquals("€12,345.50", Figures.money(Lang.EN, amount));
        assertEquals("\u2212€0.05", Figures.money(Lang.EN, new Money(-5)));
        assertEquals("2,5\u00a0j", Figures.days(Lang.FR, new HalfDays(5)));
        assertEquals("2.5\u00a0d", Figures.days(Lang.EN, new HalfDays(5)));
        assertEquals("10\u00a0j", Figures.days(Lang.FR, HalfDays.days(10)));
        assertEquals("17,5\u00a0h", Figures.hours(Lang.FR, new HalfHours(35)));
        assertEquals("12,5\u00a0%", Figures.percent(Lang.FR, 1_249));
        assertEquals("12.5%", Figures.percent(Lang.EN, 1_250));
        // 0.9469 %, rounded once: by way of 0.95 % it would be 1.0 %.
        assertEquals("0,9\u00a0%", Figures.percent(Lang.FR, new Money(9_469), new Money(1_000_000)));
        assertEquals("0.0%", Figures.percent(Lang.EN, Money.ZERO, Money.ZERO));
        assertEquals("1\u202f000", Figures.number(Lang.FR, 1_000));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void whatIsWrittenIsReadBack(Lang lang) {
        var random = new Random(20_270_301);
        var forms = new Written(lang, false);
        for (int i = 0; i < 5_000; i++) {
            var amount = new Money(random.nextLong(-99_999_999_999L, 99_999_999_999L));
            var bound = new Money(99_999_999_999L);
            assertEquals(
                    new Parsed.Good<>(amount),
                    forms.money(Figures.money(lang, amount), new Money(-bound.cents()), bound),
                    amount.toString());
            var days = new HalfDays(random.nextInt(100_000));
            assertEquals(
                    new Parsed.Good<>(days),
                    forms.halfDays(Figures.days(lang, days), HalfDays.ZERO, new HalfDays(100_000)));
            var number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(10));
            assertEquals(0, number.compareTo(Figures.read(lang, Figures.number(lang, number))), number.toString());
        }
    }
}
