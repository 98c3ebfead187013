package amie.server.web;

import amie.model.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.text.Normalizer;

/// A file as it arrived: on disk, measured and digested, not yet judged.
record ReceivedFile(String field, String name, long size, Digest digest, Path path) {
    private static final int LONGEST_NAME = 150;

    static ReceivedFile receive(Request request, String field, String sentName, InputStream in) throws IOException {
        long most = request.installation().settings().limits().file();
        var path = request.newFile();
        var sha256 = Digest.sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(path), sha256)) {
            copy(in, out, most);
        }
        return new ReceivedFile(field, cleaned(sentName), Files.size(path), Digest.ofHash(sha256.digest()), path);
    }

    private static void copy(InputStream in, DigestOutputStream out, long most) throws IOException {
        var buffer = new byte[64 * 1024];
        long copied = 0;
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            copied += got;
            if (copied > most)
                throw Problem.of(413, "too-large", LimitedStream.readable(most)).exception();
            out.write(buffer, 0, got);
        }
    }

    /// The last segment of whatever path was sent, in characters that can be seen; the extension is kept.
    private static String cleaned(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var name = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    Upload.Part as(String mediaType) {
        return new Upload.Part(field, name, mediaType, size, digest, path);
    }
}
