package amie.server.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;

/// A body that ends with a problem once it is longer than allowed, or takes longer to arrive.
final class LimitedStream extends FilterInputStream {
    private final long most;
    private final Limits limits;
    private final Clock clock;
    private final Watchdog watchdog;
    private final Instant deadline;
    private long read;

    LimitedStream(InputStream body, long most, Installation installation) {
        super(body);
        this.most = most;
        this.limits = installation.settings().limits();
        this.clock = installation.site().clock();
        this.watchdog = installation.watchdog();
        this.deadline = clock.instant().plus(limits.reading());
    }

    @Override
    public int read() throws IOException {
        int next = whole(super::read);
        if (next >= 0) count(1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = whole(() -> super.read(into, offset, length));
        if (got > 0) count(got);
        return got;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("a body is read, not skipped");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @FunctionalInterface
    private interface Reading {
        int next() throws IOException;
    }

    /// A body that breaks off leaves the connection in an unknown state: the answer ends it.
    private int whole(Reading reading) {
        try (var _ = watchdog.watch(limits.idle())) {
            return reading.next();
        } catch (IOException | RuntimeException broken) {
            throw Problem.of(400, "interrupted").header("Connection", "close").exception();
        }
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most) throw Problem.of(413, "too-large", readable(most)).exception();
        if (clock.instant().isAfter(deadline)) throw Problem.of(408, "too-slow").exception();
    }

    /// A number of bytes in MiB.
    static String readable(long bytes) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1024 * 1024), 3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
