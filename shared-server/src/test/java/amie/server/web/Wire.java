package amie.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Speaks HTTP letter by letter, for what no client would send.
final class Wire {
    private Wire() {}

    /// Sends a text in ISO 8859-1 with `\n` as line end, and reads until the server closes.
    static String exchange(TestSite site, String text) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String get(TestSite site, String path, String headers) {
        return exchange(site, "GET " + path + " HTTP/1.1\nHost: test\nConnection: close\n" + headers + "\n");
    }
}
