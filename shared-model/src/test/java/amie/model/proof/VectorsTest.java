package amie.model.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Digest;
import amie.model.rdf.Reading;
import amie.model.rdf.Statements;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/// The test vectors of W3C Data Integrity EdDSA Cryptosuites 1.0 (`eddsa-rdfc-2022`, appendix B.1).
class VectorsTest {
    private static byte[] bytes(String name) throws IOException {
        try (var file = VectorsTest.class.getResourceAsStream("eddsa-rdfc-2022/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8).strip();
    }

    private static byte[] hex(String name) throws IOException {
        return HexFormat.of().parseHex(text(name));
    }

    private static SigningKey key() throws IOException {
        try (var reader = Json.createReader(new StringReader(text("keyPair.json")))) {
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
        var canonical = bytes("canonDocDataInt.txt");
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
