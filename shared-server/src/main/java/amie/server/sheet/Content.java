package amie.server.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// The sheets of a book as `content.xml`.
record Content(XMLStreamWriter xml, Book book, Map<Check, String> checks) {
    private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";

    Content(XMLStreamWriter xml, Book book) {
        this(xml, book, new LinkedHashMap<>());
    }

    void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("office:document-content", "office:version", "1.3");
        for (var prefix : List.of("office", "table", "text", "style"))
            xml.writeAttribute("xmlns:" + prefix, NAMESPACE + prefix + ":1.0");
        xml.writeAttribute("xmlns:fo", NAMESPACE + "xsl-fo-compatible:1.0");
        xml.writeAttribute("xmlns:of", NAMESPACE + "of:1.2");
        automaticStyles();
        start("office:body");
        start("office:spreadsheet");
        validations();
        for (var page : book.pages()) page(page);
        xml.writeEndDocument();
        xml.flush();
    }

    private void automaticStyles() throws XMLStreamException {
        start("office:automatic-styles");
        var widths = new TreeSet<Integer>();
        for (var page : book.pages()) Arrays.stream(page.widths()).forEach(widths::add);
        for (var width : widths) {
            start("style:style", "style:name", "w" + width, "style:family", "table-column");
            empty("style:table-column-properties", "style:column-width", width + "mm");
            end();
        }
        start("style:style", "style:name", "row", "style:family", "table-row");
        empty("style:table-row-properties", "style:use-optimal-row-height", "true");
        end();
        start("style:style", "style:name", "tall", "style:family", "table-row");
        empty("style:table-row-properties", "style:use-optimal-row-height", "false", "style:row-height", "10mm");
        end();
        paper("Narrow");
        paper("Whole");
        end();
    }

    private void paper(String masterPage) throws XMLStreamException {
        start("style:style", "style:name", masterPage, "style:family", "table", "style:master-page-name", masterPage);
        empty("style:table-properties", "table:display", "true");
        end();
    }

    private void validations() throws XMLStreamException {
        start("table:content-validations");
        for (var page : book.pages())
            for (var row : page.rows())
                for (var cell : row)
                    if (cell.check() != null && !checks.containsKey(cell.check())) validation(cell.check());
        end();
    }

    private void validation(Check check) throws XMLStreamException {
        var name = "check" + checks.size();
        checks.put(check, name);
        start(
                "table:content-validation",
                "table:name",
                name,
                "table:condition",
                "of:" + check.condition(),
                "table:allow-empty-cell",
                String.valueOf(check.mayBeEmpty()),
                "table:display-list",
                "unsorted");
        message("table:help-message", check);
        message("table:error-message", check, "table:message-type", "stop");
        end();
    }

    private void message(String element, Check check, String... more) throws XMLStreamException {
        start(element, more);
        xml.writeAttribute("table:display", "true");
        paragraph(check.message());
        end();
    }

    private void page(Page page) throws XMLStreamException {
        start("table:table", "table:name", page.title(), "table:style-name", page.isOnOnePaper() ? "Whole" : "Narrow");
        for (var width : page.widths()) empty("table:table-column", "table:style-name", "w" + width);
        var rows = page.rows();
        for (var row = 0; row < rows.size(); row++) {
            start("table:table-row", "table:style-name", page.isTall(row) ? "tall" : "row");
            for (var cell : rows.get(row)) cell(cell);
            end();
        }
        end();
    }

    private void cell(Cell cell) throws XMLStreamException {
        start("table:table-cell", "table:style-name", cell.style().id());
        if (cell.check() != null) xml.writeAttribute("table:content-validation-name", checks.get(cell.check()));
        if (cell.formula() != null) xml.writeAttribute("table:formula", book.resolved(cell.formula()));
        value(cell.value());
        end();
    }

    private void value(@Nullable Object value) throws XMLStreamException {
        switch (value) {
            case null -> {}
            case Number number -> value("float", "office:value", new BigDecimal(number.toString()).toPlainString());
            case LocalDate day -> value("date", "office:date-value", day.toString());
            default -> {
                xml.writeAttribute("office:value-type", "string");
                paragraph(value.toString());
            }
        }
    }

    private void value(String type, String attribute, String text) throws XMLStreamException {
        xml.writeAttribute("office:value-type", type);
        xml.writeAttribute(attribute, text);
        paragraph(text);
    }

    /// Without the signs that XML forbids.
    private void paragraph(String text) throws XMLStreamException {
        start("text:p");
        xml.writeCharacters(text.replaceAll("[\\x00-\\x1f\\ufffe\\uffff]", " "));
        end();
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) xml.writeAttribute(attributes[i], attributes[i + 1]);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
