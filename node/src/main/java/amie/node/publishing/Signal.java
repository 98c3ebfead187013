package amie.node.publishing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the sender: a call between two waits is not lost, many calls count as one.
final class Signal {
    private final Semaphore calls = new Semaphore(0);

    void give() {
        calls.release();
    }

    /// Waits for a call, no longer than this.
    void await(Duration longest) throws InterruptedException {
        if (calls.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) calls.drainPermits();
    }
}
