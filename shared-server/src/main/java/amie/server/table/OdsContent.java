package amie.server.table;

import amie.model.Lang;
import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The cells of an OpenDocument file, as its `content.xml`.
final class OdsContent {
    private static final double MILLIMETRES = 2.2;
    private final Writer out;

    OdsContent(Writer out) {
        this.out = out;
    }

    void begin(Table table, Lang lang) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content " + OdsParts.NAMESPACES
                + " office:version=\"1.3\"><office:automatic-styles>" + OdsParts.styles(lang));
        for (int i = 0; i < table.columns().size(); i++)
            out.write(column(i, table.columns().get(i)));
        out.write("</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\""
                + escaped(table.sheetName()) + "\">");
        for (int i = 0; i < table.columns().size(); i++)
            out.write("<table:table-column table:style-name=\"c" + i + "\"/>");
        out.write("<table:table-row>");
        for (var column : table.columns())
            out.write(cell("table:style-name=\"head\" office:value-type=\"string\"", column.name()));
        out.write("</table:table-row>\n");
    }

    private static String column(int number, Column column) {
        return String.format(
                Locale.ROOT,
                "<style:style style:name=\"c%d\" style:family=\"table-column\">"
                        + "<style:table-column-properties style:column-width=\"%.1fmm\"/></style:style>",
                number,
                column.width() * MILLIMETRES);
    }

    void row(List<Cell> cells) throws IOException {
        out.write("<table:table-row>");
        for (var cell : cells) out.write(written(cell));
        out.write("</table:table-row>\n");
    }

    void end() throws IOException {
        out.write("</table:table></office:spreadsheet></office:body></office:document-content>");
        out.flush();
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> cell("office:value-type=\"string\"", text);
            case Cell.Decimal(var number) -> valued("", "float", "value", number.toPlainString());
            case Cell.Amount(var money) ->
                valued("table:style-name=\"money\" office:currency=\"EUR\" ", "currency", "value", money.toString());
            case Cell.Percent percent ->
                valued(
                        "table:style-name=\"percent\" ",
                        "percentage",
                        "value",
                        percent.share().toPlainString());
            case Cell.Day(var date) -> valued("table:style-name=\"day\" ", "date", "date-value", date.toString());
            case Cell.Moment(var time) ->
                valued(
                        "table:style-name=\"moment\" ",
                        "date",
                        "date-value",
                        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
            case Cell.Empty() -> "<table:table-cell/>";
        };
    }

    private static String valued(String style, String type, String attribute, String value) {
        return cell(style + "office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value + "\"", value);
    }

    private static String cell(String attributes, String text) {
        var cell = new StringBuilder("<table:table-cell ").append(attributes).append('>');
        for (var line : text.split("\\R", -1))
            cell.append("<text:p>").append(spaced(escaped(line))).append("</text:p>");
        return cell.append("</table:table-cell>").toString();
    }

    /// White space that is not one space between two words needs signs of its own (part 3, section 6.1.2).
    private static String spaced(String line) {
        return line.replace("\t", "<text:tab/>").replaceAll("^ | $|(?<= ) ", "<text:s/>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
