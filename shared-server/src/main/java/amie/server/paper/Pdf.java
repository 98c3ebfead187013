package amie.server.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Prints a page as PDF/A-3 that a screen reader can follow (PDF/UA). Nothing is fetched while it prints.
public final class Pdf {
    public static final String MEDIA_TYPE = "application/pdf";

    private static final Queue PRESSES = Queue.ofThisMachine();

    private static final String FAMILY = "Paper";
    private static final String PAGE_STYLE = text("paper.css");
    private static final String PLOT_STYLE = text("plot.css");

    static {
        // It would write what somebody prints into the log.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /// @param page well-formed, with a language, a title and a description in its head
    /// @throws IllegalArgumentException if it is not well-formed
    /// @throws Busy if too many pages are being printed
    public static byte[] of(String page) {
        return PRESSES.print(() -> printed(styled(page)));
    }

    /// Reads the typefaces and all that the first page needs, in the background, so that nobody waits for it.
    public static void warm() {
        Thread.ofVirtual().name("paper").start(() -> {
            try {
                of(text("warm.xhtml"));
            } catch (Busy others) {
                // They warm it.
            }
        });
    }

    private static Document styled(String page) {
        var document = parsed(page);
        var style = document.createElement("style");
        style.setTextContent(PAGE_STYLE);
        document.getElementsByTagName("head").item(0).appendChild(style);
        Plot.prepare(document, PLOT_STYLE);
        return document;
    }

    private static byte[] printed(Document document) {
        var bytes = new ByteArrayOutputStream();
        var printer = new PdfRendererBuilder().usePdfUaAccessibility(true).usePdfAConformance(PdfAConformance.PDFA_3_U);
        printer.useUriResolver((_, _) -> null);
        printer.useFont(Typeface.REGULAR::open, FAMILY, 400, FontStyle.NORMAL, true);
        printer.useFont(Typeface.BOLD::open, FAMILY, 700, FontStyle.NORMAL, true);
        printer.withW3cDocument(document, null);
        printer.toStream(bytes);
        try (var drawer = new BatikSVGDrawer()) {
            printer.useSVGDrawer(drawer);
            printer.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static Document parsed(String page) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (SAXException malformed) {
            throw new IllegalArgumentException("a page that is not well-formed", malformed);
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(String name) {
        try (var in = Objects.requireNonNull(Pdf.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
