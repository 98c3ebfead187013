package amie.server.sheet;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// A spreadsheet as somebody opens it.
public final class Opened {
    private Opened() {}

    /// What stands first in the first sheet.
    public static String title(byte[] book) throws IOException {
        return String.valueOf(new SpreadSheet(new ByteArrayInputStream(book))
                .getSheet(0)
                .getRange(0, 0)
                .getValue());
    }
}
