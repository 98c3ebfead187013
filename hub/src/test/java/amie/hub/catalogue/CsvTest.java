package amie.hub.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import amie.server.web.Reply;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nothing that a node publishes runs in somebody's spreadsheet.
class CsvTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=HYPERLINK(A1)|'=HYPERLINK(A1)",
                "+1|'+1",
                "@SUM|'@SUM",
                "a;b|\"a;b\"",
                "dit \"oui\"|\"dit \"\"oui\"\"\"",
                "Amie|Amie"
            })
    void a_cell_is_text(String cell, String written) {
        var content = (Reply.Content.Bytes) new Csv().row(cell).reply("x").content();
        assertEquals("\uFEFF" + written + "\r\n", new String(content.bytes(), StandardCharsets.UTF_8));
    }
}
