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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What this node reads at a hub: lists, which the hub answers for, and documents, which their authors sign.
public final class HubReader {
    private static final int LIST = 2 * 1024 * 1024;

    /// A hub that hands out cursors for ever must not hold us for ever.
    private static final int MOST_PAGES = 10;

    private static final int LONGEST_PAGE = 200;
    private static final Pattern NEXT = Pattern.compile("[?&]cursor=([A-Za-z0-9_-]{1,2000})[^>]*>; *rel=\"next\"");

    private final Calls calls;

    public HubReader(Calls calls) {
        this.calls = calls;
    }

    /// All templates, newest first.
    public Answer<List<TemplateSummary>> templates(URI hub) {
        return all(hub, "templates", TemplateSummary[].class);
    }

    /// The newest templates.
    public Answer<List<TemplateSummary>> templates(URI hub, int most) {
        return list(hub, "templates", most, null, null, TemplateSummary[].class)
                .then(part -> new Answer.Good<>(part.rows()));
    }

    /// The newest services.
    public Answer<List<ServiceSummary>> services(URI hub, int most) {
        return list(hub, "services", most, null, null, ServiceSummary[].class)
                .then(part -> new Answer.Good<>(part.rows()));
    }

    /// @param words searched for in French; all trainings if blank
    /// @param cursor behind which to go on; null for the first page
    /// @param most rows of the page
    public Answer<Part<TrainingSummary>> trainings(URI hub, String words, @Nullable String cursor, int most) {
        return list(hub, "trainings", most, words.isBlank() ? null : words, cursor, TrainingSummary[].class);
    }

    /// One training with what the hub knows of its materials.
    public Answer<TrainingSummary> training(URI hub, ObjectId training) {
        var where = hub.resolve("api/v1/trainings/" + training.node() + "/" + training.local());
        return calls.get(where, Calls.JSON, LIST).then(raw -> Answers.json(raw, TrainingSummary.class));
    }

    /// The budgets that others opened, newest first.
    public Answer<List<ModelSummary>> models(URI hub) {
        return all(hub, "models", ModelSummary[].class);
    }

    /// Page after page; half a list is none.
    private <T> Answer<List<T>> all(URI hub, String name, Class<T[]> type) {
        var rows = new ArrayList<T>();
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = list(hub, name, LONGEST_PAGE, null, cursor, type);
            if (!(answer instanceof Answer.Good<Part<T>>(var part)))
                return answer.then(part -> new Answer.Good<>(part.rows()));
            rows.addAll(part.rows());
            cursor = part.next();
            if (cursor == null) break;
        }
        return new Answer.Good<>(rows);
    }

    private <T> Answer<Part<T>> list(
            URI hub, String name, int most, @Nullable String words, @Nullable String cursor, Class<T[]> type) {
        var where = hub.resolve("api/v1/" + name + "?limit=" + most + and("q", words) + and("cursor", cursor));
        return calls.get(where, Calls.JSON, LIST)
                .then(raw -> Answers.json(raw, type)
                        .then(rows -> Arrays.asList(rows).contains(null)
                                ? Answer.unsound("link.not-understood")
                                : new Answer.Good<>(new Part<>(List.of(rows), next(raw)))));
    }

    private static String and(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// Only the cursor is taken from the link: where to ask is for us to say.
    private static @Nullable String next(Raw raw) {
        var link = raw.header("Link");
        if (link == null) return null;
        var found = NEXT.matcher(link);
        return found.find() ? found.group(1) : null;
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
