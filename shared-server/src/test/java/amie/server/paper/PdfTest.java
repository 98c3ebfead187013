package amie.server.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page on paper.
class PdfTest {
    private static final String PLOT = """
        <svg class="window-chart" viewBox="0 0 320 60" xmlns="http://www.w3.org/2000/svg">
          <title>Fenêtre</title><desc>De 12 à 12 parts</desc>
          <rect class="bar band" x="8" y="10" width="200" height="20"/>
          <text class="note strong" x="8" y="50">Viable : 12 parts à 2 000 €</text>
        </svg>
        """;

    @Test
    void whatIsPrintedCanBeReadAgain() throws IOException {
        try (var printed = printed("<h1>Œuvre d’été</h1><p>Coût\u00a0: 2\u202f000,50\u00a0€</p>")) {
            assertTrue(
                    text(printed).replaceAll("[\\s\\h]+", " ").contains("Œuvre d’été Coût : 2 000,50 €"),
                    text(printed));
            assertEquals("Budget", printed.getDocumentInformation().getTitle());
        }
    }

    @Test
    void aScreenReaderCanFollowIt() throws IOException {
        try (var printed = printed(PLOT)) {
            assertTrue(printed.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("fr", printed.getDocumentCatalog().getLanguage());
        }
    }

    /// A machine without fonts could not draw letters within a picture.
    @Test
    void lettersOfAPictureAreOutlines() throws IOException {
        try (var printed = printed(PLOT)) {
            assertFalse(text(printed).contains("Viable"), text(printed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>open", "<br>", "<p>&nbsp;</p>"})
    void whatIsNotWellFormedIsRefused(String body) {
        assertThrows(IllegalArgumentException.class, () -> printed(body));
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        try (var printed = printed("<img alt=\"\" src=\"file:///etc/hostname\"/><p>ici</p>")) {
            assertTrue(text(printed).contains("ici"));
        }
    }

    private static PDDocument printed(String body) throws IOException {
        return Loader.loadPDF(Pdf.of("<html lang=\"fr\"><head><title>Budget</title><meta name=\"description\""
                + " content=\"Budget\"/></head><body>"
                + body + "</body></html>"));
    }

    private static String text(PDDocument printed) throws IOException {
        return new PDFTextStripper().getText(printed);
    }
}
