package amie.server.web;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Interrupts a thread that waits too long for its client: reading a channel and writing to it know no limit of their
/// own, and a client that falls silent would hold a connection for ever.
final class Watchdog implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("web-watchdog").factory());

    Watchdog() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /// Watches the current thread until the watch is closed.
    Watch watch(Duration longest) {
        return watch(longest, () -> {});
    }

    /// @param then what else is done when the time is over
    Watch watch(Duration longest, Runnable then) {
        return new Watch(longest, then);
    }

    /// The time that one wait may take.
    final class Watch implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final Runnable then;
        private final Future<?> alarm;
        private boolean over;
        private boolean rung;

        private Watch(Duration longest, Runnable then) {
            this.then = then;
            this.alarm = timer.schedule(this::ring, longest.toMillis(), TimeUnit.MILLISECONDS);
        }

        private synchronized void ring() {
            if (over) return;
            rung = true;
            thread.interrupt();
            then.run();
        }

        @Override
        public synchronized void close() {
            over = true;
            alarm.cancel(false);
            // An alarm in the very moment of the end must not hit whatever the thread does next.
            if (rung && Thread.currentThread() == thread) Thread.interrupted();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
