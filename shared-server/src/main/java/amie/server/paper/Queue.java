package amie.server.paper;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Prints few pages at once, each with its own copy of the typefaces, and lets few wait, and not for long: whoever
/// reads
/// a page meanwhile must not wait for those who print.
final class Queue {
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final int WAITING_FOR_EACH = 8;

    private final Semaphore presses;
    private final Semaphore places;
    private final Duration longest;

    /// @param presses how many print at once
    /// @param waiting how many may wait for one
    /// @param longest how long they wait
    Queue(int presses, int waiting, Duration longest) {
        this.presses = new Semaphore(presses, true);
        this.places = new Semaphore(presses + waiting);
        this.longest = longest;
    }

    /// With half of the processors, the other half is for reading.
    static Queue ofThisMachine() {
        int presses = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new Queue(presses, presses * WAITING_FOR_EACH, LONGEST);
    }

    /// @throws Busy if too many wait, or if it waited too long
    byte[] print(Supplier<byte[]> work) {
        if (!places.tryAcquire()) throw new Busy();
        try {
            if (!isMyTurn()) throw new Busy();
            try {
                return work.get();
            } finally {
                presses.release();
            }
        } finally {
            places.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return presses.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
