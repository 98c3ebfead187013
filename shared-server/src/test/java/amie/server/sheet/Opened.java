package amie.server.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// A spreadsheet as somebody opens it, and writes into its cells; rows and columns count from 0.
public final class Opened {
    private static final String CONTENT = "content.xml";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Document content;

    Opened(byte[] book) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        content = parsed(new String(files.get(CONTENT), StandardCharsets.UTF_8));
    }

    /// What stands first in the first sheet.
    public static String title(byte[] book) throws IOException {
        var opened = new Opened(book);
        return String.valueOf(opened.value(opened.sheets().getFirst(), 0, 0));
    }

    List<String> sheets() {
        return elements(content.getDocumentElement(), "table:table").stream()
                .map(sheet -> sheet.getAttribute("table:name"))
                .toList();
    }

    /// All cells of a sheet.
    List<Element> cells(String sheet) {
        return elements(sheet(sheet), "table:table-cell");
    }

    /// The row that begins so.
    int row(String sheet, String label) {
        var rows = elements(sheet(sheet), "table:table-row").size();
        return IntStream.range(0, rows)
                .filter(row -> label.equals(value(sheet, row, 0)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + label));
    }

    @Nullable
    Object value(String sheet, int row, int column) {
        var cell = cell(sheet, row, column);
        return switch (cell.getAttribute("office:value-type")) {
            case "" -> null;
            case "float" -> new BigDecimal(cell.getAttribute("office:value"));
            default -> cell.getTextContent();
        };
    }

    String attribute(String sheet, int row, int column, String name) {
        return cell(sheet, row, column).getAttribute(name);
    }

    /// A number, a text, a day as a text that begins with `date:`, or nothing.
    Opened write(String sheet, int row, int column, @Nullable Object value) {
        var cell = cell(sheet, row, column);
        for (var name : List.of("office:value-type", "office:value", "office:date-value")) cell.removeAttribute(name);
        while (cell.hasChildNodes()) cell.removeChild(cell.getFirstChild());
        if (value == null) return this;
        var text = value.toString();
        if (text.startsWith("date:")) {
            cell.setAttribute("office:value-type", "date");
            cell.setAttribute("office:date-value", text.substring(5));
        } else if (value instanceof Number) {
            cell.setAttribute("office:value-type", "float");
            cell.setAttribute("office:value", text);
        } else {
            cell.setAttribute("office:value-type", "string");
            cell.appendChild(content.createElement("text:p")).setTextContent(text);
        }
        return this;
    }

    byte[] bytes() throws IOException {
        files.put(CONTENT, written().getBytes(StandardCharsets.UTF_8));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private String written() {
        try {
            var text = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(content), new StreamResult(text));
            return text.toString();
        } catch (javax.xml.transform.TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Document parsed(String text) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException bad) {
            throw new IllegalStateException(bad);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Element sheet(String title) {
        return elements(content.getDocumentElement(), "table:table").stream()
                .filter(sheet -> sheet.getAttribute("table:name").equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Element cell(String sheet, int row, int column) {
        return elements(elements(sheet(sheet), "table:table-row").get(row), "table:table-cell")
                .get(column);
    }

    private static List<Element> elements(Element within, String name) {
        var found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }
}
