package amie.server.web;

import java.time.Duration;

/// What a server takes at most; whatever is over is answered by a problem that says the limit.
///
/// @param payload bytes of a form or of a JSON object
/// @param file bytes of one uploaded file
/// @param upload bytes of one multipart form, all files together
/// @param headers bytes of all headers of a request
/// @param line bytes of the request line
/// @param reading how long a body may take to arrive
/// @param grace how long requests in flight may take when the server stops
public record Limits(
        int payload,
        long file,
        long upload,
        int headers,
        int line,
        int connections,
        int concurrentRequests,
        Duration idle,
        Duration reading,
        Duration grace) {
    private static final int MIB = 1024 * 1024;

    public static Limits usual() {
        return new Limits(
                MIB,
                25L * MIB,
                64L * MIB,
                16 * 1024,
                8 * 1024,
                1_000,
                256,
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofSeconds(20));
    }
}
