package amie.node.link;

import amie.model.Digest;
import amie.model.Material.SharedFile;
import amie.model.ObjectId;
import amie.model.wire.ModelSummary;
import amie.model.wire.ServiceSummary;
import amie.model.wire.TemplateSummary;
import amie.model.wire.TrainingSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.List;

/// What this node reads at a hub: lists, which the hub answers for, and documents, which their authors sign.
public final class HubReader {
    private static final int LIST = 2 * 1024 * 1024;

    private final Calls calls;

    public HubReader(Calls calls) {
        this.calls = calls;
    }

    /// The templates, newest first.
    public Answer<List<TemplateSummary>> templates(URI hub) {
        return list(hub.resolve("api/v1/templates"), TemplateSummary[].class);
    }

    /// The services, newest first.
    public Answer<List<ServiceSummary>> services(URI hub) {
        return list(hub.resolve("api/v1/services"), ServiceSummary[].class);
    }

    /// @param words searched for in French; all trainings if blank
    public Answer<List<TrainingSummary>> trainings(URI hub, String words) {
        var query = words.isBlank() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return list(hub.resolve("api/v1/trainings" + query), TrainingSummary[].class);
    }

    /// One training with what the hub knows of its materials.
    public Answer<TrainingSummary> training(URI hub, ObjectId training) {
        var where = hub.resolve("api/v1/trainings/" + training.node() + "/" + training.local());
        return calls.get(where, Calls.JSON, LIST).then(raw -> Answers.json(raw, TrainingSummary.class));
    }

    /// The budgets that others opened, newest first.
    public Answer<List<ModelSummary>> models(URI hub) {
        return list(hub.resolve("api/v1/models?limit=200"), ModelSummary[].class);
    }

    private <T> Answer<List<T>> list(URI where, Class<T[]> type) {
        return calls.get(where, Calls.JSON, LIST)
                .then(raw -> Answers.json(raw, type))
                .then(rows -> Arrays.asList(rows).contains(null)
                        ? Answer.unsound("link.not-understood")
                        : new Answer.Good<>(List.of(rows)));
    }

    /// A reader of the documents of one hub.
    public Answer<Documents> documents(URI hub) {
        return calls.get(hub.resolve("api/v1/federation"), Calls.JSON, LIST)
                .then(raw -> Answers.json(raw, amie.model.wire.FederationCard.class))
                .then(About::of)
                .then(about -> new Answer.Good<>(new Documents(calls, hub, about)));
    }

    /// Fetches a file and checks that it is the one announced.
    ///
    /// @param directory in which it is put under a name of its own; whoever asked deletes it
    public Answer<Path> file(URI hub, SharedFile file, Path directory) {
        try {
            var path = Files.createTempFile(directory, "fetched-", "");
            var answer = fetch(hub, file, path);
            if (!(answer instanceof Answer.Good<Path>)) Files.deleteIfExists(path);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer<Path> fetch(URI hub, SharedFile file, Path path) throws IOException {
        var hash = Digest.sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(path), hash)) {
            var where = hub.resolve("files/" + file.digest().hex());
            return calls.download(where, out, file.size()).then(size -> {
                boolean same =
                        size == file.size() && Digest.ofHash(hash.digest()).equals(file.digest());
                return same ? new Answer.Good<>(path) : Answer.unsound("link.file-differs");
            });
        }
    }
}
