package amie.server.web;

import amie.model.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Static files from the resource folder `amie/server/assets`, each under an address that changes with its bytes.
final class Assets {
    private static final String FOLDER = "amie/server/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    private record Asset(String version, String mediaType, byte[] bytes, byte[] compressed) {}

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    /// The address of a file; null if there is no such file.
    @Nullable
    String address(String name) {
        return find(name).map(asset -> "/assets/" + asset.version + "/" + name).orElse(null);
    }

    Reply answer(Request request) {
        var asset = find(request.segment("name"))
                .filter(found -> found.version.equals(request.segment("version")))
                .orElseThrow(() -> Problem.notFound().exception());
        return reply(asset).header("Cache-Control", "public, max-age=31536000, immutable");
    }

    /// Browsers ask for this one without reading the page.
    Reply icon() {
        var icon = find("favicon.svg").orElseThrow(() -> Problem.notFound().exception());
        return reply(icon).header("Cache-Control", "public, max-age=86400");
    }

    private static Reply reply(Asset asset) {
        var content = new Reply.Content.Compressed(asset.mediaType, asset.bytes, asset.compressed);
        return new Reply(200, content, List.of(), asset.version);
    }

    private Optional<Asset> find(String name) {
        var cached = known.get(name);
        if (cached != null) return cached;
        var loaded = load(name);
        // Names without a file are not remembered: anybody can invent more of them.
        if (loaded.isPresent()) known.put(name, loaded);
        return loaded;
    }

    private static Optional<Asset> load(String name) {
        if (!name.matches("[a-z0-9-]{1,40}(\\.[a-z0-9-]{1,20}){1,3}")) return Optional.empty();
        var mediaType = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (mediaType == null) return Optional.empty();
        try (var in = Assets.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) return Optional.empty();
            var bytes = in.readAllBytes();
            var version = Digest.of(bytes).hex().substring(0, 16);
            return Optional.of(new Asset(version, mediaType, bytes, Gzip.compressed(bytes)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
