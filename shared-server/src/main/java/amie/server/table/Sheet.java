package amie.server.table;

import java.io.IOException;
import java.util.List;

/// A file that is being written, row after row.
sealed interface Sheet permits CsvSheet, OdsSheet, XlsxSheet {
    void row(List<Cell> cells) throws IOException;

    /// Writes the end. Nothing needs it after a failure.
    void end() throws IOException;
}
