package amie.server.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// An application in a process of its own that writes rows until it is killed, and tells of each once it is kept.
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader told;

    private ChildProcess(Process process) {
        this.process = process;
        this.told = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildProcess on(Path data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ChildProcess(new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    public static void main(String[] arguments) {
        var database = Database.open(DatabaseSettings.embedded(Path.of(arguments[0])));
        database.run(handle -> handle.execute("create table if not exists counted (n int primary key)"));
        for (int i = 1; ; i++) {
            int n = i;
            database.run(handle -> handle.execute("insert into counted values (?)", n));
            System.out.println(n);
            database.run(handle -> {
                handle.execute("insert into counted values (?)", -n);
                handle.rollback();
            });
        }
    }

    /// The last number it told of, after at least so many.
    int kept(int least) throws IOException {
        int last = 0;
        for (int i = 0; i < least; i++) {
            var line = told.readLine();
            if (line == null) throw new IOException("the child ended");
            last = Integer.parseInt(line);
        }
        return last;
    }

    /// As `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
