package amie.server.table;

import amie.model.Lang;
import amie.server.web.Request;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// The kinds of files in which a list is taken along.
public enum TableFormat {
    CSV("csv", "text/csv; charset=utf-8"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    TableFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /// What the address of a list asks for by `?format=`; null if it is the page.
    public static @Nullable TableFormat asked(Request request) {
        var asked = request.query("format");
        if (asked == null) return null;
        for (var format : values()) if (format.ending.equals(asked)) return format;
        throw Request.badQuery("format", "fault.choice");
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    Sheet sheet(Table table, Lang lang, OutputStream out) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet(table, lang, out);
            case ODS -> new OdsSheet(table, lang, out);
            case XLSX -> new XlsxSheet(table, lang, out);
        };
    }
}
