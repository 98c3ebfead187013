package amie.hub.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.RunningHub;
import amie.hub.TestNode;
import amie.hub.TestNode.Said;
import amie.model.Kind;
import amie.model.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reference client of LDES gets every member once, with the very quads that its node signed, and later only the
/// new ones.
@Tag("npm")
class ReplicationTest {
    private static final Path PROGRAM = Path.of("src/test/npm").toAbsolutePath();

    @TempDir
    private static Path folder;

    private static @Nullable RunningHub hub;

    private static RunningHub hub() {
        return Objects.requireNonNull(hub);
    }

    /// As the script prints it.
    public record Member(String id, List<String> lines) {}

    @BeforeAll
    static void install() throws Exception {
        assertTrue(isThere("node") && isThere("npm"), "Node.js and npm are needed");
        for (var file : List.of("package.json", "package-lock.json", "replicate.mjs"))
            Files.copy(PROGRAM.resolve(file), folder.resolve(file));
        run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        hub = new RunningHub(folder.resolve("data"));
    }

    @AfterAll
    static void close() {
        if (hub != null) hub.close();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output.log");
        var errors = folder.resolve("errors.log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "too slow: " + command[0]);
        assertEquals(0, process.exitValue(), Files.readString(errors));
        return Files.readAllLines(output);
    }

    private static Map<String, String> replicated() throws Exception {
        var members = new TreeMap<String, String>();
        for (var line : run("node", "replicate.mjs", hub().address() + "stream", "state")) {
            var member = Json.read(line.getBytes(StandardCharsets.UTF_8), Member.class);
            var before = members.put(member.id(), signedLines(member));
            assertNull(before, "twice: " + member.id());
        }
        return members;
    }

    private static String signedLines(Member member) {
        return member.lines().stream()
                .filter(line -> line.endsWith("<" + member.id() + "> ."))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> signed(List<Said> all) {
        var texts = new TreeMap<String, String>();
        for (var said : all) {
            var lines =
                    new String(said.nquads(), StandardCharsets.UTF_8).lines().sorted();
            texts.put(
                    TestNode.FEDERATION.publication(said.node(), said.position()),
                    lines.collect(Collectors.joining("\n")));
        }
        return texts;
    }

    private static List<Said> publish(List<Said> all) {
        all.forEach(hub()::takes);
        return all;
    }

    @Test
    void everything_once_and_then_what_is_new() throws Exception {
        var said = new ArrayList<Said>();
        var nodes = new ArrayList<TestNode>();
        for (int i = 1; i <= 4; i++) {
            var node = new TestNode("amie-" + i, i);
            var inception = node.inception();
            hub().enrols(inception);
            said.add(inception);
            nodes.add(node);
        }
        for (int i = 0; i < 270; i++)
            said.addAll(publish(List.of(nodes.get(i % 4).offers("Été n°" + i + " « à 5 € »"))));
        assertEquals(signed(said), replicated());
        assertEquals(signed(List.of()), replicated());
        var first = nodes.getFirst();
        var local = UUID.nameUUIDFromBytes("Été n°0 « à 5 € »".getBytes(StandardCharsets.UTF_8));
        var later = publish(List.of(first.withdraws(Kind.SERVICE, local), first.offers("Nouveauté")));
        assertEquals(signed(later), replicated());
        var many = new ArrayList<Said>();
        for (int i = 0; i < 150; i++) many.add(nodes.get(1).offers("Suite n°" + i));
        publish(many);
        assertEquals(signed(many), replicated());
    }
}
