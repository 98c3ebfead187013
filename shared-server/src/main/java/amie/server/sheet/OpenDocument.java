package amie.server.sheet;

import amie.model.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/// A book as a file of OpenDocument 1.3: an archive whose first entry, not compressed, tells what it is.
final class OpenDocument {
    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    /// The same book is the same file.
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private OpenDocument() {}

    static byte[] of(Lang lang, Book book) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            stored(zip, "mimetype", MEDIA_TYPE);
            add(zip, "META-INF/manifest.xml", resource("manifest.xml"));
            add(zip, "styles.xml", styles(lang));
            add(zip, "content.xml", content(book));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String styles(Lang lang) throws IOException {
        return resource("styles.xml")
                .replace("LANGUAGE", lang == Lang.FR ? "fr" : "en")
                .replace("COUNTRY", lang == Lang.FR ? "FR" : "GB");
    }

    private static String content(Book book) {
        var text = new StringWriter();
        try {
            new Content(XMLOutputFactory.newFactory().createXMLStreamWriter(text), book).write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        return entry;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenDocument.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
