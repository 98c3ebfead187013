package amie.server.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A spreadsheet program without a window, that opens files, reckons them and writes what their cells show.
public final class Office {
    /// Comma, quotation mark, UTF-8, raw values, all sheets.
    private static final String FORMAT =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    /// The cells of a sheet by what stands in the first of their row.
    public record Cells(List<List<String>> rows) {
        public String value(String label) {
            return row(label).get(1);
        }

        List<String> row(String label) {
            return rows.stream()
                    .filter(row -> row.getFirst().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row " + label + " in " + rows));
        }
    }

    private Office() {}

    public static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /// Writes `name-sheet.csv` beside each `name.ods` and `name.xlsx` of a folder.
    public static void reckon(Path folder) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                FORMAT,
                "--outdir",
                folder.toString()));
        try (var files = Files.list(folder)) {
            files.map(Path::toString)
                    .filter(name -> name.matches(".*\\.(ods|xlsx)"))
                    .sorted()
                    .forEach(command::add);
        }
        var log = folder.resolve("office.log").toFile();
        var office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!office.waitFor(10, TimeUnit.MINUTES)) {
            office.destroyForcibly();
            throw new AssertionError("too slow: " + Files.readString(log.toPath()));
        }
    }

    public static Cells cells(Path folder, String name, String title) {
        return cells(folder.resolve(name + "-" + title + ".csv"));
    }

    private static Cells cells(Path file) {
        try (var reader = CsvReader.builder().ofCsvRecord(file)) {
            return new Cells(
                    reader.stream().map(row -> List.copyOf(row.getFields())).toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
