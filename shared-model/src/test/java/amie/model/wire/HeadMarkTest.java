package amie.model.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import amie.model.Digest;
import amie.model.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadMarkTest {
    private static final Digest DIGEST = new Digest("sha-256:" + "0a".repeat(32));

    @Test
    void the_header_is_written_as_the_protocol_says() {
        var mark = new HeadMark(new Position(1, 42), DIGEST, 3);
        assertEquals("e=1;r=42;d=\"" + DIGEST + "\";g=3", mark.toString());
        assertEquals(mark, HeadMark.parse(mark.toString()));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"e=1", "e=0;r=1;d=\"x\";g=1", "e=1;r=42;d=\"sha-256:00\";g=3", "e=1,r=1"})
    void what_is_not_a_head_is_no_head(String value) {
        assertNull(HeadMark.parse(value));
    }

    @Test
    void a_header_says_nothing_else() {
        var text = "e=1;r=42;d=\"" + DIGEST + "\";g=3";
        assertNull(HeadMark.parse(text + ";x=1"));
        assertNull(HeadMark.parse(text.replace("e=1", "e=9999999999")));
        assertNull(HeadMark.parse(text.replace("r=42", "r=042")));
    }
}
