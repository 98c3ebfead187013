package amie.node.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The processes of the demo while they live.
final class Run {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(500);
    /// A program that dies soon after its start is not started again at once.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final List<Program> programs;
    private final List<Process> processes = new ArrayList<>();
    private final List<Long> started = new ArrayList<>();
    private final Voice voice;
    private boolean stopping;

    Run(List<Program> programs, Voice voice) {
        this.programs = programs;
        this.voice = voice;
    }

    synchronized void start() throws IOException {
        for (var program : programs) {
            if (stopping) return;
            processes.add(program.start());
            started.add(System.nanoTime());
        }
    }

    /// Waits until all of them answer.
    ///
    /// @return the first one that does not
    @Nullable
    Program waitUntilReady() throws InterruptedException {
        for (int i = 0; i < programs.size(); i++) if (!isReady(i)) return programs.get(i);
        return null;
    }

    private boolean isReady(int index) throws InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        var browser = new Browser(programs.get(index).address());
        while (System.nanoTime() < end && process(index).isAlive()) {
            if (browser.answers()) return true;
            Thread.sleep(100);
        }
        return false;
    }

    /// Starts again whatever dies without being asked to, until it is told to stop.
    void watch() throws IOException, InterruptedException {
        while (!isStopping()) {
            Thread.sleep(LOOK);
            for (int i = 0; i < programs.size(); i++) revive(i);
        }
    }

    private synchronized void revive(int index) throws IOException {
        if (stopping || process(index).isAlive()) return;
        if (System.nanoTime() - started.get(index) < PAUSE.toNanos()) return;
        var program = programs.get(index);
        voice.say("demo.again", program.name());
        processes.set(index, program.start());
        started.set(index, System.nanoTime());
    }

    private synchronized Process process(int index) {
        return processes.get(index);
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /// Asks all of them to stop, and makes those stop that do not.
    synchronized void stop() {
        if (stopping) return;
        stopping = true;
        processes.forEach(Process::destroy);
        for (var process : processes) {
            try {
                if (!process.waitFor(STOP)) process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }
}
