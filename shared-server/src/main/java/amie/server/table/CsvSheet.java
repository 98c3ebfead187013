package amie.server.table;

import amie.model.Lang;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// CSV (RFC 4180) as the spreadsheets of a language read it: semicolons and decimal commas in French, commas and points
/// in English, and a mark that says UTF-8.
final class CsvSheet implements Sheet {
    private final Lang lang;
    private final CsvWriter writer;

    CsvSheet(Table table, Lang lang, OutputStream out) throws IOException {
        this.lang = lang;
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        this.writer =
                CsvWriter.builder().fieldSeparator(lang == Lang.FR ? ';' : ',').build(text);
        writer.writeRecord(table.columns().stream()
                .map(column -> Formulae.guarded(column.name()))
                .toList());
    }

    @Override
    public void row(List<Cell> cells) {
        writer.writeRecord(cells.stream().map(this::written).toList());
    }

    @Override
    public void end() throws IOException {
        writer.flush();
    }

    private String written(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> Formulae.guarded(text);
            case Cell.Decimal(var number) -> decimal(number);
            case Cell.Amount(var money) -> decimal(money.amount());
            case Cell.Percent(int basisPoints) -> decimal(BigDecimal.valueOf(basisPoints, 2)) + "%";
            case Cell.Day(var date) -> date.toString();
            case Cell.Moment(var time) ->
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time).replace('T', ' ');
            case Cell.Empty() -> "";
        };
    }

    private String decimal(BigDecimal number) {
        var plain = number.toPlainString();
        return lang == Lang.FR ? plain.replace('.', ',') : plain;
    }
}
