package amie.model.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import amie.model.Digest;
import amie.model.rdf.Reading;
import amie.model.rdf.Statements;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The test vectors of W3C Data Integrity EdDSA Cryptosuites 1.0 (`eddsa-rdfc-2022`), in the folder that the system
/// property `vectors` names: `./mvnw test -pl shared-model -Dtest=VectorsTest -Dvectors=DIRECTORY`.
class VectorsTest {
    private static Path folder = Path.of("");

    @BeforeAll
    static void find() {
        var named = System.getProperty("vectors");
        assumeTrue(named != null, "no system property `vectors`");
        folder = Path.of(Objects.requireNonNull(named));
    }

    private static String text(String name) throws IOException {
        return Files.readString(folder.resolve(name)).strip();
    }

    private static byte[] hex(String name) throws IOException {
        return HexFormat.of().parseHex(text(name));
    }

    private static SigningKey key() throws IOException {
        try (var reader = Json.createReader(Files.newInputStream(folder.resolve("keyPair.json")))) {
            var pair = reader.readObject();
            var secret = Base58.decode(pair.getString("privateKeyMultibase").substring(1));
            var key = SigningKey.ofSeed(Arrays.copyOfRange(Objects.requireNonNull(secret), 2, 34));
            assertEquals(
                    pair.getString("publicKeyMultibase"), key.verifyingKey().multibase());
            return key;
        }
    }

    @Test
    void the_canonical_document_is_read_and_hashed() throws IOException {
        var canonical = Files.readAllBytes(folder.resolve("canonDocDataInt.txt"));
        assertTrue(
                Statements.read(canonical) instanceof Reading.Read,
                () -> Statements.read(canonical).toString());
        assertArrayEquals(
                hex("docHashDataInt.txt"),
                Digest.sha256().digest(Statements.stored(canonical).canonical()));
    }

    /// The vectors' proof has a blank node for its subject where ours has an IRI; the rest is the same, line by line.
    @Test
    void the_options_are_the_same() throws IOException {
        var method = "did:key:" + key().verifyingKey() + "#" + key().verifyingKey();
        var options = Proof.options(NodeFactory.createURI("urn:x"), method, Instant.parse("2023-02-24T23:36:38Z"));
        assertEquals(text("proofCanonDataInt.txt"), options.toString().strip().replace("<urn:x>", "_:c14n0"));
        var bytes = options.toString().replace("<urn:x>", "_:c14n0").getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(hex("proofHashDataInt.txt"), Digest.sha256().digest(bytes));
    }

    @Test
    void the_signature_is_the_same() throws IOException {
        var message = VerifyingKey.join(hex("proofHashDataInt.txt"), hex("docHashDataInt.txt"));
        assertArrayEquals(hex("combinedHashDataInt.txt"), message);
        var signature = key().sign(message);
        assertArrayEquals(hex("sigHexDataInt.txt"), signature);
        assertEquals(text("sigBTC58DataInt.txt"), Proof.value(signature).getLiteralLexicalForm());
        assertTrue(key().verifyingKey().verifies(message, signature));
    }
}
