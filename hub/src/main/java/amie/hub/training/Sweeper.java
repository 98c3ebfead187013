package amie.hub.training;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Removes forgotten files at start, and then once a day.
public final class Sweeper implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());

    private final Files files;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    public Sweeper(Files files) {
        this.files = files;
        this.thread = Thread.ofVirtual().name("sweeper").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            do sweep();
            while (!closed.await(1, TimeUnit.DAYS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What could not be removed today is found again tomorrow.
    private void sweep() {
        try {
            files.sweep();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "forgotten files stay until the next sweep", e);
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
