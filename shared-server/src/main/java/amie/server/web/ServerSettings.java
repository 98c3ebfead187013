package amie.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/// Where a server listens and what it keeps on disk.
///
/// @param host address to bind; `127.0.0.1` unless somebody says otherwise
/// @param port 0 takes a free one
/// @param temporary directory for uploads on their way, on the file system where the application keeps its files
/// @param secret with which the tokens of forms are made; the same after a restart
/// @param behindProxy whether the last address of `X-Forwarded-For` is the client's
public record ServerSettings(String host, int port, Path temporary, byte[] secret, boolean behindProxy, Limits limits) {
    /// In bytes.
    private static final int SECRET = 32;

    /// Settings of a server that keeps its secret and its temporary files in a data directory.
    public static ServerSettings in(Path directory, String host, int port) {
        try {
            var temporary = Files.createDirectories(directory.resolve("tmp"));
            var secret = KeptFile.random(directory.resolve("web.secret"), SECRET, new SecureRandom());
            return new ServerSettings(host, port, temporary, secret, false, Limits.usual());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public ServerSettings behindProxy(boolean behind) {
        return new ServerSettings(host, port, temporary, secret, behind, limits);
    }

    public ServerSettings limits(Limits others) {
        return new ServerSettings(host, port, temporary, secret, behindProxy, others);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
