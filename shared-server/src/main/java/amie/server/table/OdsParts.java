package amie.server.table;

import amie.model.Lang;

/// The parts of an OpenDocument file that are the same whatever the list holds.
final class OdsParts {
    static final String NAMESPACES = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
        xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0\"\
        """;

    static final String MANIFEST = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
          <manifest:file-entry manifest:full-path="/" manifest:version="1.3" \
        manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
          <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
          <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
        </manifest:manifest>
        """;

    private static final String FROZEN = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-settings {names} office:version="1.3"><office:settings>
        <config:config-item-set config:name="ooo:view-settings">
        <config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>
        <config:config-item config:name="ViewId" config:type="string">view1</config:config-item>
        <config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="{sheet}">
        <config:config-item config:name="HorizontalSplitMode" config:type="short">0</config:config-item>
        <config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>
        <config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>
        <config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item>
        <config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>
        </config:config-item-map-entry></config:config-item-map-named>
        </config:config-item-map-entry></config:config-item-map-indexed>
        </config:config-item-set></office:settings></office:document-settings>
        """;

    private static final String DATE_FR = """
        <number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>\
        <number:text>/</number:text><number:year number:style="long"/>\
        """;
    private static final String DATE_EN = """
        <number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/>\
        <number:text>-</number:text><number:day number:style="long"/>\
        """;
    private static final String CLOCK = """
        <number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text>\
        <number:minutes number:style="long"/>\
        """;
    private static final String CENTS = """
        <number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" \
        number:grouping="true"/>\
        """;
    private static final String EURO =
            "<number:currency-symbol number:language=\"fr\" number:country=\"FR\">€</number:currency-symbol>";

    private OdsParts() {}

    /// The first row stays while the others move.
    static String settings(String sheet) {
        return FROZEN.replace("{names}", NAMESPACES)
                .replace(
                        "{sheet}",
                        sheet.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    }

    /// How amounts, shares, days and moments look, and what heads a column.
    static String styles(Lang lang) {
        boolean french = lang == Lang.FR;
        var date = french ? DATE_FR : DATE_EN;
        var euros = french ? CENTS + "<number:text> </number:text>" + EURO : EURO + CENTS;
        return """
            <number:currency-style style:name="Nm">%s</number:currency-style>
            <number:percentage-style style:name="Np"><number:number number:decimal-places="1" \
            number:min-decimal-places="1" number:min-integer-digits="1"/><number:text>%%</number:text>\
            </number:percentage-style>
            <number:date-style style:name="Nd">%s</number:date-style>
            <number:date-style style:name="Nt">%s</number:date-style>
            <style:style style:name="money" style:family="table-cell" style:data-style-name="Nm"/>
            <style:style style:name="percent" style:family="table-cell" style:data-style-name="Np"/>
            <style:style style:name="day" style:family="table-cell" style:data-style-name="Nd"/>
            <style:style style:name="moment" style:family="table-cell" style:data-style-name="Nt"/>
            <style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/>\
            </style:style>
            """.formatted(euros, date, date + CLOCK);
    }
}
