package amie.model.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Federation;
import amie.model.Samples;
import amie.model.proof.Sealing.Outcome.Sealed;
import amie.model.rdf.RdfFormat;
import amie.model.rdf.RdfWriter;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our JSON-LD verified by `jsonld-signatures`, with a document loader that fetches nothing.
@Tag("npm")
class ElsewhereTest {
    private static final Path PROGRAM = Path.of("src/test/npm").toAbsolutePath();
    private static final SigningKey KEY = SigningKey.ofSeed(new byte[32]);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void install() throws Exception {
        assertTrue(isThere("node") && isThere("npm"), "Node.js and npm are needed");
        for (var file : List.of("package.json", "package-lock.json", "verify.mjs"))
            Files.copy(PROGRAM.resolve(file), folder.resolve(file));
        run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output.log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "too slow: " + command[0]);
        assertEquals(0, process.exitValue(), Files.readString(output));
        return Files.readAllLines(output);
    }

    static Stream<Federation> federations() {
        return Stream.of(Samples.FEDERATION, new Federation(URI.create("http://127.0.0.1:8080/")));
    }

    @ParameterizedTest
    @MethodSource("federations")
    void other_software_verifies_our_proofs(Federation federation) throws Exception {
        var documents = Json.createArrayBuilder();
        var samples = new Samples(21);
        for (int i = 0; i < 40; i++) documents.add(signed(federation, samples));
        assertEquals(times(40, "verified"), verdicts(federation, documents));
    }

    @Test
    void and_it_refuses_what_was_changed() throws Exception {
        var documents = Json.createArrayBuilder();
        var samples = new Samples(22);
        for (int i = 0; i < 5; i++) {
            var text = signed(Samples.FEDERATION, samples).toString();
            documents.add(
                    parsed(text.replaceFirst("\"@value\":\"2", "\"@value\":\"3").getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(times(5, "refused: Invalid signature."), verdicts(Samples.FEDERATION, documents));
    }

    private static List<String> times(int count, String line) {
        return Stream.generate(() -> line).limit(count).toList();
    }

    private static JsonObject signed(Federation federation, Samples samples) {
        var outcome = new Sealing(federation).seal(samples.publication(), KEY, 1, Instant.EPOCH);
        var sealed = assertInstanceOf(Sealed.class, outcome);
        return parsed(new RdfWriter(federation).writeSigned(RdfFormat.JSONLD, sealed.signed()));
    }

    private static JsonObject parsed(byte[] json) {
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }

    private static List<String> verdicts(Federation federation, JsonArrayBuilder documents) throws Exception {
        var key = federation.key(Samples.NODE, 1);
        var node = federation.node(Samples.NODE);
        var known = Json.createObjectBuilder()
                .add(
                        key,
                        Json.createObjectBuilder()
                                .add("@context", "https://w3id.org/security/multikey/v1")
                                .add("id", key)
                                .add("type", "Multikey")
                                .add("controller", node)
                                .add("publicKeyMultibase", KEY.verifyingKey().multibase()))
                .add(
                        node,
                        Json.createObjectBuilder()
                                .add("@context", "https://w3id.org/security/v2")
                                .add("id", node)
                                .add("assertionMethod", key));
        var input = Json.createObjectBuilder()
                .add("documents", documents)
                .add("known", known)
                .build();
        Files.writeString(folder.resolve("input.json"), input.toString());
        return run("node", "verify.mjs", "input.json");
    }
}
