package amie.server.table;

import amie.model.Lang;
import amie.model.Money;
import com.github.miachm.sods.OfficeCurrency;
import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// A file as programs of others read it.
///
/// @param sheet its name; empty if the format has none
public record ReadBack(String sheet, List<List<Cell>> cells, boolean isFrozen, boolean isBold) {
    public static ReadBack of(TableFormat format, Lang lang, byte[] bytes) {
        try {
            return switch (format) {
                case CSV -> csv(lang, bytes);
                case ODS -> ods(bytes);
                case XLSX -> xlsx(bytes);
            };
        } catch (IOException | SAXException | ParserConfigurationException broken) {
            throw new AssertionError(broken);
        }
    }

    /// The texts of the cells, numbers without needless zeros: `-12.5`.
    public List<List<String>> texts() {
        return cells.stream()
                .map(row -> row.stream().map(ReadBack::plain).toList())
                .toList();
    }

    /// A value as it is compared: money, shares and numbers are numbers, moments are days with a time.
    static String plain(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Decimal(var number) -> trimmed(number);
            case Cell.Amount(var money) -> trimmed(money.amount());
            case Cell.Percent percent -> trimmed(percent.share());
            case Cell.Day(var date) -> date.toString();
            case Cell.Moment(var time) -> time.toString();
            case Cell.Empty() -> "";
        };
    }

    private static String trimmed(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static ReadBack csv(Lang lang, byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith("\uFEFF")) throw new AssertionError("no mark of UTF-8");
        try (var reader =
                CsvReader.builder().fieldSeparator(lang == Lang.FR ? ';' : ',').ofCsvRecord(text.substring(1))) {
            var rows = reader.stream()
                    .map(row -> row.getFields().stream()
                            .map(field -> typed(lang, field))
                            .toList())
                    .toList();
            return new ReadBack("", rows, false, false);
        }
    }

    /// As a spreadsheet guesses.
    private static Cell typed(Lang lang, String field) {
        var number = lang == Lang.FR ? field.replace(',', '.') : field;
        if (lang == Lang.FR && field.contains(".")) return Cell.text(Formulae.bare(field));
        if (number.matches("-?\\d+(\\.\\d+)?")) return new Cell.Decimal(new BigDecimal(number));
        if (number.matches("-?\\d+\\.\\d+%"))
            return new Cell.Percent(
                    new BigDecimal(number.replace("%", "")).movePointRight(2).intValueExact());
        if (field.matches("\\d{4}-\\d\\d-\\d\\d")) return new Cell.Day(LocalDate.parse(field));
        if (field.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:.*"))
            return new Cell.Moment(LocalDateTime.parse(field.replace(' ', 'T')));
        return Cell.text(Formulae.bare(field));
    }

    private static ReadBack ods(byte[] bytes) throws IOException {
        var sheet = new SpreadSheet(new ByteArrayInputStream(bytes)).getSheet(0);
        var rows = new ArrayList<List<Cell>>();
        for (int row = 0; row < sheet.getMaxRows(); row++) {
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < sheet.getMaxColumns(); column++)
                cells.add(cell(sheet.getRange(row, column).getValue()));
            rows.add(cells);
        }
        var settings = new String(parts(bytes).getOrDefault("settings.xml", new byte[0]), StandardCharsets.UTF_8);
        boolean frozen = settings.contains("VerticalSplitMode\" config:type=\"short\">2")
                && settings.contains("config:name=\"" + sheet.getName() + "\"");
        return new ReadBack(
                sheet.getName(), rows, frozen, sheet.getRange(0, 0).getStyle().isBold());
    }

    private static Cell cell(@Nullable Object value) {
        return switch (value) {
            case null -> new Cell.Empty();
            case OfficeCurrency currency -> new Cell.Amount(Money.of(BigDecimal.valueOf(currency.getValue())));
            case OfficePercentage percent -> new Cell.Decimal(BigDecimal.valueOf(percent.getValue()));
            case Double number -> new Cell.Decimal(BigDecimal.valueOf(number));
            case LocalDate date -> new Cell.Day(date);
            case LocalDateTime time -> new Cell.Moment(time);
            default -> Cell.text(value.toString());
        };
    }

    private static ReadBack xlsx(byte[] bytes) throws IOException, SAXException, ParserConfigurationException {
        var parts = parts(bytes);
        var styles = styles(xml(parts, "xl/styles.xml"));
        var sheet = xml(parts, "xl/worksheets/sheet1.xml");
        var rows = new ArrayList<List<Cell>>();
        for (var row : elements(sheet, "row")) {
            var cells = new ArrayList<Cell>(List.of(new Cell.Empty(), new Cell.Empty()));
            for (var cell : elements(row, "c")) {
                int column = cell.getAttribute("r").charAt(0) - 'A';
                while (cells.size() <= column) cells.add(new Cell.Empty());
                cells.set(column, cell(cell, styles));
            }
            rows.add(cells);
        }
        var name = elements(xml(parts, "xl/workbook.xml"), "sheet").getFirst().getAttribute("name");
        boolean frozen =
                elements(sheet, "pane").getFirst().getAttribute("state").equals("frozen");
        boolean bold = !elements(xml(parts, "xl/styles.xml"), "b").isEmpty();
        return new ReadBack(name, rows, frozen, bold);
    }

    private static Cell cell(Element cell, List<String> styles) {
        var text = elements(cell, "t");
        if (!text.isEmpty()) return Cell.text(text.getFirst().getTextContent());
        var value = elements(cell, "v");
        if (value.isEmpty()) return new Cell.Empty();
        var number = new BigDecimal(value.getFirst().getTextContent());
        var style = cell.getAttribute("s");
        var format = style.isEmpty() ? "" : styles.get(Integer.parseInt(style));
        if (!format.contains("yyyy")) return new Cell.Decimal(number);
        var day = LocalDate.of(1899, 12, 30).plusDays(number.longValue());
        if (!format.contains("hh")) return new Cell.Day(day);
        var seconds = number.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(86_400));
        return new Cell.Moment(day.atStartOfDay().plusSeconds(Math.round(seconds.doubleValue())));
    }

    /// The format of numbers of each style of cells.
    private static List<String> styles(Document document) {
        var formats = new HashMap<String, String>();
        for (var format : elements(document, "numFmt"))
            formats.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode"));
        return elements(elements(document, "cellXfs").getFirst(), "xf").stream()
                .map(style -> formats.getOrDefault(style.getAttribute("numFmtId"), ""))
                .toList();
    }

    private static List<Element> elements(org.w3c.dom.Node in, String name) {
        var found = in instanceof Document document
                ? document.getElementsByTagName(name)
                : ((Element) in).getElementsByTagName(name);
        var all = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) all.add((Element) found.item(i));
        return all;
    }

    private static Document xml(Map<String, byte[]> parts, String name)
            throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.getOrDefault(name, new byte[0])));
    }

    /// By the directory at the end of the file, as office programs do.
    private static Map<String, byte[]> parts(byte[] bytes) {
        var parts = new HashMap<String, byte[]>();
        try {
            var file = Files.createTempFile("table-", ".zip");
            Files.write(file, bytes);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList())
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }
}
