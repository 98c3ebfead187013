package amie.server.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/// A typeface that comes with the program, so that a machine without fonts prints as well.
enum Typeface {
    REGULAR("DejaVuSans.ttf"),
    BOLD("DejaVuSans-Bold.ttf");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file);
    }

    /// A text as an outline that starts at the origin of the baseline.
    ///
    /// @param size of the em, in the unit of the outline
    Outline outline(String text, double size) {
        var font = Loaded.of(this);
        // The parser reads tables when they are first asked for.
        synchronized (font) {
            try {
                return outline(font, text, size);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static Outline outline(TrueTypeFont font, String text, double size) throws IOException {
        var scale = size / font.getUnitsPerEm();
        var characters = font.getUnicodeCmapLookup();
        var shape = new GeneralPath();
        double x = 0;
        for (int character : text.codePoints().toArray()) {
            int glyph = glyph(characters, character);
            var drawn = font.getGlyph().getGlyph(glyph);
            // The second axis of a font points up, that of a picture down.
            if (drawn != null)
                shape.append(drawn.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0)), false);
            x += font.getAdvanceWidth(glyph) * scale;
        }
        return new Outline(shape, x);
    }

    /// A narrow space that the font does not have is a space.
    private static int glyph(CmapLookup characters, int character) {
        int glyph = characters.getGlyphId(character);
        return glyph == 0 && Character.isSpaceChar(character) ? characters.getGlyphId(' ') : glyph;
    }

    /// @param width how far the baseline goes
    record Outline(GeneralPath shape, double width) {}

    /// Read once, when the first document is printed.
    private static final class Loaded {
        private static final TrueTypeFont REGULAR_FONT = read(REGULAR);
        private static final TrueTypeFont BOLD_FONT = read(BOLD);

        static TrueTypeFont of(Typeface face) {
            return switch (face) {
                case REGULAR -> REGULAR_FONT;
                case BOLD -> BOLD_FONT;
            };
        }

        private static TrueTypeFont read(Typeface face) {
            try (var in = face.open()) {
                return new TTFParser(true).parseEmbedded(in);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
