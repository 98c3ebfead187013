package amie.server.db;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Removes what features keep for a while only: at start, and then again and again.
public final class Sweeper implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());

    private final Duration pause;
    private final List<Runnable> sweeps;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /// @param pause from one sweep to the next
    public Sweeper(Duration pause, List<Runnable> sweeps) {
        this.pause = pause;
        this.sweeps = List.copyOf(sweeps);
        this.thread = Thread.ofVirtual().name("sweeper").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            do sweeps.forEach(Sweeper::sweep);
            while (!closed.await(pause.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What could not be removed now is found again next time.
    private static void sweep(Runnable one) {
        try {
            one.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "what was to go stays until the next sweep", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
