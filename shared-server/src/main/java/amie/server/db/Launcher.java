package amie.server.db;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// As whom the programs of PostgreSQL run, since they refuse to be root.
///
/// @param prefix put before every command
/// @param uid to whom the data belong, or -1 if they stay with whoever runs this
record Launcher(List<String> prefix, int uid) {
    private static final int NOBODY = 65534;

    Launcher {
        prefix = List.copyOf(prefix);
    }

    /// As ourselves; as root in a user namespace, where root is nobody; where namespaces are forbidden as another
    /// user.
    static Launcher detect() {
        if (!isRoot()) return ordinary();
        return ends(List.of("unshare", "-U", "true")) ? inNamespace() : asNobody();
    }

    static Launcher ordinary() {
        return new Launcher(detached(), -1);
    }

    static Launcher inNamespace() {
        return new Launcher(with(detached(), "unshare", "-U"), -1);
    }

    static Launcher asNobody() {
        var other = String.valueOf(NOBODY);
        return new Launcher(
                with(detached(), "setpriv", "--reuid=" + other, "--regid=" + other, "--clear-groups"), NOBODY);
    }

    /// Out of the terminal's group: Ctrl-C is for the application, which then stops the server in good order.
    private static List<String> detached() {
        return ends(List.of("setsid", "true")) ? List.of("setsid") : List.of();
    }

    private static List<String> with(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean ends(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }

    /// Its output is added to the log. The environment is cut to what a server needs: no secret of ours goes on to
    /// it.
    Process start(Path log, List<String> command) throws IOException {
        var builder = new ProcessBuilder(
                        Stream.concat(prefix.stream(), command.stream()).toList())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .keySet()
                .removeIf(name -> !List.of("PATH", "HOME", "TMPDIR").contains(name));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /// Runs it to its end and returns whether it succeeded.
    boolean run(Path log, String... command) throws IOException {
        try {
            return start(log, List.of(command)).waitFor() == 0;
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }

    /// Lets the server have this file or folder.
    void give(Path path) throws IOException {
        if (uid >= 0) Files.setAttribute(path, "unix:uid", uid);
    }

    /// Whether the server, as it will run, could come as far as this folder.
    boolean reaches(Path folder) {
        if (uid < 0) return true;
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("test", "-x", folder.toString()));
        return ends(command);
    }
}
