package amie.server.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Lang;
import amie.model.Money;
import amie.server.sheet.Office;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What LibreOffice finds in the files: values of their types, in the way of writing that it has by itself.
@Tag("office")
class OfficeTableTest {
    private static final List<Cell> CELLS = List.of(
            Cell.text("=1+1"),
            Cell.text(" Été \"deux\" "),
            Cell.money(new Money(-1250)),
            Cell.number(new BigDecimal("2.5")),
            Cell.percent(1250),
            Cell.day(LocalDate.of(2027, 3, 1)),
            Cell.moment(Instant.parse("2027-06-30T22:30:00Z")),
            new Cell.Empty(),
            Cell.number(-18));

    @TempDir
    Path folder;

    @Test
    void libreOfficeFindsTheSameCells() throws IOException, InterruptedException {
        assertTrue(Office.isThere(), "LibreOffice is needed");
        for (var format : List.of(TableFormat.ODS, TableFormat.XLSX)) {
            var columns = CELLS.stream().map(cell -> Column.of("x")).toList();
            for (var lang : Lang.values()) {
                var table = new Table("t", "Liste", columns, List.of(CELLS).stream());
                Files.write(
                        folder.resolve(format + "-" + lang + "." + format.ending()),
                        TableTest.written(table, format, lang));
            }
        }
        Office.reckon(folder);
        var found = List.of(
                "=1+1", " Été \"deux\" ", "-12.5", "2.5", "12.5%", "03/01/2027", "07/01/2027 00:30:00", "", "-18");
        for (var format : List.of(TableFormat.ODS, TableFormat.XLSX))
            for (var lang : Lang.values())
                assertEquals(
                        found,
                        Office.cells(folder, format + "-" + lang, "Liste").rows().get(1).stream()
                                .map(cell -> cell.replaceAll("^(\\d{4})-(\\d\\d)-(\\d\\d)", "$2/$3/$1"))
                                .toList(),
                        format + " " + lang);
    }
}
