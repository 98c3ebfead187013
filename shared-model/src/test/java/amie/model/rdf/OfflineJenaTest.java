package amie.model.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that counts: nothing that Jena is asked to do may reach it, nor a file.
class OfflineJenaTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer canary = open();

    @TempDir
    private Path folder;

    private HttpServer open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                calls.incrementAndGet();
                exchange.sendResponseHeaders(500, -1);
                exchange.close();
            });
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        canary.start();
        OfflineJena.start();
    }

    @AfterEach
    void nothing_was_reached() {
        canary.stop(0);
        assertEquals(0, calls.get());
    }

    private String address() {
        return "http://127.0.0.1:" + canary.getAddress().getPort() + "/";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * { service <URL> { ?s ?p ?o } }",
                "select * from <URL> { ?s ?p ?o }",
                "select * from named <URL> { graph ?g { ?s ?p ?o } }",
                "select * { bind (<URL> as ?u) service ?u { ?s ?p ?o } }"
            })
    void a_query_reaches_nothing(String query) {
        try (var execution = QueryExecution.create(query.replace("URL", address()), DatasetFactory.create())) {
            var results = execution.execSelect();
            assertEquals(false, results.hasNext());
        } catch (RuntimeException refused) {
            assertEquals(0, calls.get());
        }
    }

    @Test
    void service_silent_gives_up_silently() {
        var query = "select * { service silent <" + address() + "> { ?s ?p ?o } }";
        try (var execution = QueryExecution.create(query, DatasetFactory.create())) {
            execution
                    .execSelect()
                    .forEachRemaining(row -> assertEquals(false, row.varNames().hasNext()));
        } catch (RuntimeException refused) {
            assertEquals(0, calls.get());
        }
    }

    @Test
    void load_opens_neither_address_nor_file() throws IOException {
        var file = folder.resolve("secret.ttl");
        Files.writeString(file, "<urn:a:a> <urn:a:b> <urn:a:c> .");
        for (var source : new String[] {address(), file.toUri().toString()})
            assertThrows(
                    RuntimeException.class,
                    () -> UpdateAction.parseExecute("load <" + source + ">", DatasetFactory.create()));
        assertThrows(RuntimeException.class, () -> RDFDataMgr.loadModel(address()));
        assertThrows(RuntimeException.class, () -> RDFDataMgr.loadModel(file.toString()));
    }

    @Test
    void remote_contexts_are_not_fetched() {
        var document = "{\"@context\":\"" + address() + "\",\"@id\":\"urn:a:a\",\"b\":\"c\"}";
        assertThrows(
                RuntimeException.class,
                () -> RDFParser.fromString(document, Lang.JSONLD).parse(GraphFactory.createDefaultGraph()));
    }

    @Test
    void rdf_xml_reaches_nothing() {
        var document = "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + address() + "\">]><r>&x;</r>";
        assertThrows(
                RuntimeException.class,
                () -> RDFParser.fromString(document, Lang.RDFXML).parse(GraphFactory.createDefaultGraph()));
    }

    @Test
    void the_http_client_of_jena_reaches_nothing() {
        var request = HttpRequest.newBuilder(URI.create(address())).build();
        var handler = HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
        assertThrows(Exception.class, () -> HttpEnv.getDftHttpClient().send(request, handler));
    }
}
