package amie.node.edge;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.wire.Json;
import amie.server.db.Database;
import amie.server.web.Actor;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Answers a POST once: with the same `Idempotency-Key` the same caller gets the same answer again for 24 hours, and
/// nothing happens a second time. Key, answer and fact are one transaction. A form carries such a key in its field
/// `once`, so that a button pressed twice does what it says once.
public final class Once {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST = 200;
    private static final int LONGEST_OF_FORM = 100;

    /// What a POST answers.
    ///
    /// @param location of what was made, null if nothing was
    public record Answer(
            int status, @Nullable String location, @Nullable String etag, byte[] body) {
        public static Answer of(int status, @Nullable String location, @Nullable String etag, Object body) {
            return new Answer(status, location, etag, Json.write(body));
        }

        Reply reply() {
            var reply = Reply.bytes(status, "application/json", body);
            if (location != null) reply = reply.header("Location", location);
            return etag == null ? reply : reply.etag(etag);
        }
    }

    private final Database database;
    private final Clock clock;

    public Once(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param content what was sent, as it was understood: a record, whose text tells it from another
    public Reply post(Request request, Object content, Function<Handle, Answer> work) {
        var key = request.header("Idempotency-Key");
        if (key == null) return database.transaction(work).reply();
        if (key.isBlank() || key.length() > LONGEST)
            throw Problem.invalid(List.of(Fault.of("Idempotency-Key", "edge.fault.key", LONGEST)))
                    .exception();
        var asked = Digest.of((request.path() + "\n" + content).getBytes(StandardCharsets.UTF_8));
        var caller = caller(request.actor());
        return database.transaction(db -> answer(new OnceStore(db), caller, key, asked, db, work))
                .reply();
    }

    /// A key for a form that is being shown.
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /// Does once what a form asks for. The same form with another content is another one: somebody went back and
    /// changed
    /// it.
    ///
    /// @param content what was entered, as it was understood
    /// @param work does it and tells the address of the page that shows it
    /// @return that address, or where the first of two was led to
    public String form(Request request, Object content, Function<Handle, String> work) {
        var key = request.fields().entered("once");
        if (key.isBlank() || key.length() > LONGEST_OF_FORM) return database.transaction(work);
        var asked = Digest.of((request.path() + "\n" + content).getBytes(StandardCharsets.UTF_8));
        var caller = caller(request.actor());
        var answer = database.transaction(
                db -> answer(new OnceStore(db), caller, "form " + key + " " + asked.hex(), asked, db, led(work)));
        return Objects.requireNonNull(answer.location());
    }

    private static Function<Handle, Answer> led(Function<Handle, String> work) {
        return db -> new Answer(303, work.apply(db), null, new byte[0]);
    }

    private Answer answer(
            OnceStore store, String caller, String key, Digest asked, Handle db, Function<Handle, Answer> work) {
        store.forget(clock.instant().minus(KEPT));
        if (store.isNew(caller, key, asked, clock.instant())) {
            var answer = work.apply(db);
            store.keep(caller, key, answer);
            return answer;
        }
        if (!store.request(caller, key).equals(asked))
            throw Problem.of(422, "idempotency-key").exception();
        return store.answer(caller, key);
    }

    private static String caller(Actor actor) {
        return switch (actor) {
            case Actor.Anonymous() -> "";
            case Actor.Person person -> "account " + person.account();
            case Actor.Machine machine -> "token " + machine.token();
        };
    }
}
