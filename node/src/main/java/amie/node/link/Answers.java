package amie.node.link;

import amie.model.Fault;
import amie.model.wire.HeadMark;
import amie.model.wire.Json;
import amie.model.wire.ProblemReport;
import io.helidon.http.HeaderNames;
import jakarta.json.bind.JsonbException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Makes sense of what a hub answered.
final class Answers {
    /// Longest problem that is read.
    static final int PROBLEM = 256 * 1024;

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_FAULTS = 100;

    private static final System.Logger LOG = System.getLogger(Answers.class.getName());

    private Answers() {}

    static <T> Answer<T> json(Raw raw, Class<T> type) {
        if (!raw.isGood()) return refused(raw);
        try {
            var value = Json.read(raw.body(), type);
            return value == null ? Answer.unsound("link.not-understood") : new Answer.Good<>(value);
        } catch (JsonbException | IllegalArgumentException | NullPointerException e) {
            return Answer.unsound("link.not-understood");
        }
    }

    static <T> Answer<T> refused(Raw raw) {
        var problem = problem(raw);
        return new Answer.Refused<>(raw.status(), problem.name(), faults(problem), reason(raw.status()));
    }

    /// What went wrong in the hub's eyes, if it is not what we sent.
    static Fault reason(int status) {
        return switch (status) {
            case 401, 403 -> Fault.of("", "link.unwelcome");
            case 404 -> Fault.of("", "link.unknown");
            case 429 -> Fault.of("", "link.too-many");
            case 503 -> Fault.of("", "link.busy");
            default -> status >= 500 ? Fault.of("", "link.broken", status) : Fault.of("", "link.no", status);
        };
    }

    static Delivery delivery(Raw raw) {
        var head = HeadMark.parse(raw.header(HeadMark.HEADER));
        return switch (raw.status()) {
            case 200, 201, 204 -> new Delivery.Taken(head);
            case 409 -> new Delivery.Fork();
            case 410 -> new Delivery.Closed();
            case 412 -> head == null ? later(raw) : new Delivery.Gap(head);
            case 413 -> new Delivery.Refused(List.of(Fault.of("", "link.too-large")));
            case 422 -> new Delivery.Refused(faultsOrOne(raw));
            default -> later(raw);
        };
    }

    static Delivery later(Raw raw) {
        return new Delivery.Later(true, retryAfter(raw), reason(raw.status()));
    }

    private static Duration retryAfter(Raw raw) {
        var seconds = raw.header(HeaderNames.RETRY_AFTER_NAME);
        if (seconds != null && seconds.matches("[0-9]{1,6}")) return Duration.ofSeconds(Long.parseLong(seconds));
        return raw.status() == 429 || raw.status() == 503 ? PATIENCE : Duration.ZERO;
    }

    private static List<Fault> faultsOrOne(Raw raw) {
        var faults = faults(problem(raw));
        return faults.isEmpty() ? List.of(Fault.of("", "link.refused")) : faults;
    }

    private static ProblemReport problem(Raw raw) {
        try {
            var problem = Json.read(raw.body(), ProblemReport.class);
            if (problem != null) return problem;
        } catch (JsonbException | IllegalArgumentException | NullPointerException e) {
            LOG.log(System.Logger.Level.DEBUG, "the hub said no, and not as a problem", e);
        }
        return new ProblemReport(null, null, raw.status(), null, null, null);
    }

    private static List<Fault> faults(ProblemReport problem) {
        var errors = problem.errors();
        if (errors == null) return List.of();
        return errors.stream().limit(MOST_FAULTS).map(Answers::fault).toList();
    }

    private static Fault fault(ProblemReport.FaultReport report) {
        var field = Objects.requireNonNullElse(report.field(), "");
        var key = report.key();
        if (key == null) return Fault.of(field, "link.said", Objects.requireNonNullElse(report.detail(), ""));
        return new Fault(field, key, Objects.requireNonNullElse(report.arguments(), List.of()));
    }
}
