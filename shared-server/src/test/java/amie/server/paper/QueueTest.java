package amie.server.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class QueueTest {
    private static final byte[] PAGE = {1};

    private final CountDownLatch printing = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void whoever_finds_no_place_is_told_at_once() throws InterruptedException {
        var queue = new Queue(1, 0, Duration.ofMinutes(1));
        var first = occupied(queue);
        assertThrows(Busy.class, () -> queue.print(() -> PAGE));
        done.countDown();
        first.join();
        assertArrayEquals(PAGE, queue.print(() -> PAGE));
    }

    @Test
    void nobody_waits_for_long() throws InterruptedException {
        var queue = new Queue(1, 5, Duration.ofMillis(20));
        var first = occupied(queue);
        assertThrows(Busy.class, () -> queue.print(() -> PAGE));
        done.countDown();
        first.join();
        assertArrayEquals(PAGE, queue.print(() -> PAGE));
    }

    @Test
    void a_page_that_fails_leaves_the_press_to_the_next() {
        var queue = new Queue(1, 0, Duration.ofMillis(20));
        assertThrows(
                IllegalStateException.class,
                () -> queue.print(() -> {
                    throw new IllegalStateException("no paper");
                }));
        assertArrayEquals(PAGE, queue.print(() -> PAGE));
    }

    private Thread occupied(Queue queue) throws InterruptedException {
        var thread = Thread.ofVirtual()
                .start(() -> queue.print(() -> {
                    printing.countDown();
                    try {
                        done.await();
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                    return PAGE;
                }));
        printing.await();
        return thread;
    }
}
