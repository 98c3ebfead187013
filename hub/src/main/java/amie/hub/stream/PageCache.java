package amie.hub.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Full pages as bytes, gzip included, so that each is made once; the ones used last, up to a size.
final class PageCache {
    private final long mostBytes;
    private long bytes;
    private final Map<Key, Bytes> kept = new LinkedHashMap<>(16, 0.75f, true);

    record Key(String address, Format format) {}

    record Bytes(byte[] plain, byte[] gzip) {
        long size() {
            return (long) plain.length + gzip.length;
        }

        static Bytes of(byte[] plain) {
            var out = new ByteArrayOutputStream(plain.length / 8);
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Bytes(plain, out.toByteArray());
        }
    }

    PageCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    Bytes of(Key key, Supplier<byte[]> make) {
        var known = known(key);
        return known != null ? known : keep(key, Bytes.of(make.get()));
    }

    private synchronized @Nullable Bytes known(Key key) {
        return kept.get(key);
    }

    private synchronized Bytes keep(Key key, Bytes made) {
        var before = kept.put(key, made);
        bytes += made.size() - (before == null ? 0 : before.size());
        for (Iterator<Bytes> eldest = kept.values().iterator(); bytes > mostBytes && eldest.hasNext(); ) {
            bytes -= eldest.next().size();
            eldest.remove();
        }
        return made;
    }
}
