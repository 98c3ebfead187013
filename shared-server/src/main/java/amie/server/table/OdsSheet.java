package amie.server.table;

import amie.model.Lang;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// OpenDocument (ISO/IEC 26300), as LibreOffice and others read it. Written by hand: a library that keeps all cells of
/// a document until it saves them would take the memory of a whole list, and none freezes a row.
final class OdsSheet implements Sheet {
    private final ZipOutputStream zip;
    private final OdsContent content;

    OdsSheet(Table table, Lang lang, OutputStream out) throws IOException {
        this.zip = new ZipOutputStream(out);
        mediaType();
        entry("META-INF/manifest.xml", OdsParts.MANIFEST);
        entry("settings.xml", OdsParts.settings(table.sheetName()));
        zip.putNextEntry(new ZipEntry("content.xml"));
        this.content = new OdsContent(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        content.begin(table, lang);
    }

    /// First and not compressed, so that programs know the file by its first bytes (part 2, section 3.3).
    private void mediaType() throws IOException {
        var bytes = TableFormat.ODS.mediaType().getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(bytes);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void entry(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        content.row(cells);
    }

    @Override
    public void end() throws IOException {
        content.end();
        zip.closeEntry();
        zip.finish();
    }
}
