package amie.server.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    @TempDir
    private Path directory;

    private static Site site(Route... routes) {
        return TestSite.site(List.of(routes), List.of(), "amie.server.view");
    }

    @Test
    void aTakenPortIsSaid() {
        try (var first = Server.start(site(), ServerSettings.in(directory, "127.0.0.1", 0))) {
            var settings = ServerSettings.in(directory, "127.0.0.1", first.port());
            var failure = assertThrows(CannotListen.class, () -> Server.start(site(), settings));
            assertTrue(failure.isTaken());
            assertEquals(first.port(), failure.port());
        }
    }

    @Test
    void aSecretThatWasNeverWrittenIsMadeAnew() throws IOException {
        Files.createFile(directory.resolve("web.secret"));
        assertEquals(32, ServerSettings.in(directory, "127.0.0.1", 0).secret().length);
        assertEquals(32, Files.size(directory.resolve("web.secret")));
    }

    @Test
    void aFullDiskIsSaid() throws Exception {
        var full = Route.get("/full", Access.anyone(), request -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        try (var server = Server.start(site(full), ServerSettings.in(directory, "127.0.0.1", 0))) {
            var answer = io.restassured.RestAssured.get("http://127.0.0.1:" + server.port() + "/full");
            assertEquals(503, answer.statusCode());
            assertTrue(answer.asString().contains("disk is full")
                    || answer.asString().contains("disque est plein"));
        }
    }

    @Test
    void anAddressOfAnotherMachineIsSaid() {
        // 192.0.2.0/24 is for documentation (RFC 5737): no machine has it.
        var settings = ServerSettings.in(directory, "192.0.2.1", 0);
        assertFalse(assertThrows(CannotListen.class, () -> Server.start(site(), settings))
                .isTaken());
    }

    @Test
    void theSecretOutlivesTheServer() throws IOException {
        var first = ServerSettings.in(directory, "127.0.0.1", 0).secret();
        assertArrayEquals(first, ServerSettings.in(directory, "127.0.0.1", 0).secret());
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("web.secret"))));
    }

    @Test
    void requestsInFlightFinishWhenTheServerStops() throws Exception {
        var reached = new CountDownLatch(1);
        var route = Route.get("/slow", Access.anyone(), request -> {
            reached.countDown();
            pause(700);
            return Reply.bytes(200, "text/plain", new byte[] {'x'});
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var client = HttpClient.newHttpClient()) {
            var server = Server.start(site(route), ServerSettings.in(directory, "127.0.0.1", 0));
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/slow"))
                    .build();
            var answer = threads.submit(() -> client.send(request, HttpResponse.BodyHandlers.ofString()));
            reached.await();
            server.close();
            assertEquals("x", answer.get().body());
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new CompletionException(stopped);
        }
    }

    /// With Nagle's algorithm on, every answer in two writes waits 40 ms for the client's acknowledgement.
    @Test
    void anAnswerOfSeveralPacketsDoesNotWait() throws Exception {
        var bytes = new byte[18_000];
        new Random(1).nextBytes(bytes);
        var file = Files.write(directory.resolve("answer"), bytes);
        var whole = Route.get("/whole", Access.anyone(), request -> Reply.bytes(200, "image/png", bytes));
        var parts = Route.get("/parts", Access.anyone(), request -> Reply.attachment("image/png", "é.png", file));
        try (var server = Server.start(site(whole, parts), ServerSettings.in(directory, "127.0.0.1", 0));
                var client = HttpClient.newHttpClient()) {
            for (var path : List.of("/whole", "/parts")) assertTrue(median(client, server.port(), path) < 30, path);
        }
    }

    private static long median(HttpClient client, int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var millis = new long[51];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            assertEquals(
                    18_000,
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                            .body()
                            .length);
            millis[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(millis);
        return millis[25];
    }
}
