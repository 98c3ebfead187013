package amie.server.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Bundles bundles;

    TextsTest() throws IOException {
        bundles = Bundles.of(Path.of(""), List.of());
    }

    @Test
    void bothLanguagesSayTheSame() {
        bundles.verifySame();
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        bundles.verifyUsed(Path.of(""));
    }
}
