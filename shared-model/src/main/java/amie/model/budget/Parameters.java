package amie.model.budget;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;

/// Figures of the law that come with the program, one file for each time in which they hold.
record Parameters(Properties text) {
    static Parameters read(String name) {
        var text = new Properties();
        try (var in = Objects.requireNonNull(
                Parameters.class.getResourceAsStream(name + ".properties"), "no parameters " + name)) {
            text.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parameters(text);
    }

    LocalDate date(String key) {
        return LocalDate.parse(value(key));
    }

    BigDecimal number(String key) {
        return new BigDecimal(value(key));
    }

    int whole(String key) {
        return Integer.parseInt(value(key));
    }

    private String value(String key) {
        return Objects.requireNonNull(text.getProperty(key), key);
    }
}
