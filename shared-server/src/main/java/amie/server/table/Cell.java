package amie.server.table;

import amie.model.HalfDays;
import amie.model.Money;
import amie.server.web.Dates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What a cell of a table holds. A number is a number to every spreadsheet, and a text is never a formula.
public sealed interface Cell {
    record Text(String text) implements Cell {
        /// Characters that no spreadsheet file may hold are left out.
        public Text {
            text = text.codePoints()
                    .filter(Text::isAllowed)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        /// XML 1.0, section 2.2.
        private static boolean isAllowed(int character) {
            return character == '\t'
                    || character == '\n'
                    || character == '\r'
                    || (character >= 0x20 && character < 0xD800)
                    || (character >= 0xE000 && character < 0xFFFE)
                    || character >= 0x10000;
        }
    }

    /// @param value without exponent
    record Decimal(BigDecimal value) implements Cell {
        public Decimal {
            if (value.scale() < 0) value = value.setScale(0);
        }
    }

    record Amount(Money money) implements Cell {}

    /// @param basisPoints hundredths of a per cent
    record Percent(int basisPoints) implements Cell {
        /// The same as a share of one.
        BigDecimal share() {
            return BigDecimal.valueOf(basisPoints, 4);
        }
    }

    record Day(LocalDate date) implements Cell {}

    /// @param time as the clocks in France show it, to the second
    record Moment(LocalDateTime time) implements Cell {}

    record Empty() implements Cell {}

    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? new Empty() : new Text(text);
    }

    static Cell number(@Nullable Integer number) {
        return number == null ? new Empty() : new Decimal(BigDecimal.valueOf(number));
    }

    static Cell number(BigDecimal number) {
        return new Decimal(number);
    }

    /// Days, with halves as decimals.
    static Cell days(@Nullable HalfDays days) {
        return days == null ? new Empty() : new Decimal(days.inDays());
    }

    static Cell money(@Nullable Money amount) {
        return amount == null ? new Empty() : new Amount(amount);
    }

    static Cell percent(@Nullable Integer basisPoints) {
        return basisPoints == null ? new Empty() : new Percent(basisPoints);
    }

    static Cell day(@Nullable LocalDate date) {
        return date == null ? new Empty() : new Day(date);
    }

    static Cell moment(@Nullable Instant instant) {
        if (instant == null) return new Empty();
        return new Moment(LocalDateTime.ofInstant(instant, Dates.PARIS).truncatedTo(ChronoUnit.SECONDS));
    }
}
