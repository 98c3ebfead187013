package amie.node.publishing;

import org.jspecify.annotations.Nullable;

/// The thread of the sender: a turn, a wait, a turn.
final class Courier implements AutoCloseable {
    private final Sender sender;
    private final Settlement settlement;
    private final Signal signal;
    private volatile boolean open = true;
    private @Nullable Thread thread;

    Courier(Sender sender, Settlement settlement, Signal signal) {
        this.sender = sender;
        this.settlement = settlement;
        this.signal = signal;
    }

    void start() {
        settlement.start();
        thread = Thread.ofVirtual().name("sender").start(this::run);
    }

    private void run() {
        try {
            while (open) signal.await(sender.turn());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for the attempt under way, whose end a timeout bounds.
    @Override
    public void close() {
        open = false;
        signal.give();
        try {
            if (thread != null) thread.join(java.time.Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
