package amie.server.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Digest;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Level;
import amie.model.Money;
import amie.model.NodeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private static final TestDatabase TEST = TestDatabase.with();
    private final Database database = TEST.database();

    record ThingId(UUID value) {}

    record Thing(
            ThingId id,
            Money price,
            HalfDays owed,
            HalfHours weekly,
            NodeId node,
            Digest contentDigest,
            Level level,
            Instant madeAt,
            LocalDate due,
            List<String> tags,
            @Nullable Money ceiling) {}

    private static final Thing THING = new Thing(
            new ThingId(UUID.fromString("5b4f6a0e-3f0c-4e3e-9d5d-0a8f2c1e7b11")),
            Money.euros(2000),
            HalfDays.days(11),
            HalfHours.FULL_TIME,
            new NodeId("plaine-abcdefghijklmnop"),
            Digest.of(new byte[] {1}),
            Level.ADVANCED,
            Instant.parse("2026-10-25T00:30:00.123456Z"),
            LocalDate.of(2026, 3, 29),
            List.of("été", "hiver"),
            null);

    private static final String EMPTY_THING = "insert into thing (id) values (gen_random_uuid())";

    private static final String ANY_THING =
            "insert into thing select gen_random_uuid(), 1, 1, 1, '', '', '', now(), '2026-01-01', '{}'";

    private static final String SLEEPERS =
            "select count(*) from pg_stat_activity where query like '%pg_sleep(4)' and state = 'active'";

    @AfterAll
    static void close() {
        TEST.close();
    }

    @BeforeEach
    void makeTable() {
        database.run(handle -> handle.createScript("""
            drop table if exists thing;
            create table thing (
                id uuid primary key,
                price bigint not null constraint thing_price_positive check (price > 0),
                owed int not null,
                weekly int not null,
                node text not null,
                content_digest text not null,
                level text not null,
                made_at timestamptz not null,
                due date not null,
                tags text[] not null,
                ceiling bigint
            );
            """).execute());
    }

    private void insert(Thing thing) {
        database.run(handle -> Rows.bind(handle.createUpdate("""
            insert into thing (id, price, owed, weekly, node, content_digest, level, made_at, due, tags, ceiling)
            values (:id, :price, :owed, :weekly, :node, :contentDigest, :level, :madeAt, :due, :tags, :ceiling)
            """), thing).execute());
    }

    private List<Thing> things() {
        return database.read(handle -> handle.createQuery("select * from thing order by id")
                .mapTo(Thing.class)
                .list());
    }

    @Test
    void aRecordComesBackAsItWent() {
        insert(THING);
        assertEquals(List.of(THING), things());
    }

    @Test
    void aValueComesBackFromOneColumn() {
        insert(THING);
        assertEquals(
                Money.euros(2000),
                database.read(handle -> handle.createQuery("select sum(price)::bigint from thing where id = :id")
                        .bind("id", THING.id())
                        .mapTo(Money.class)
                        .one()));
    }

    @Test
    void whatIsMissingIsNull() {
        for (var type : List.of(ThingId.class, UUID.class)) {
            assertNull(database.read(handle -> handle.createQuery("select coalesce(:it, null::uuid)")
                    .bindByType("it", null, type)
                    .mapTo(ThingId.class)
                    .one()));
        }
    }

    @Test
    void workThatFailsLeavesNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> database.run(handle -> {
                    handle.execute(ANY_THING);
                    throw new IllegalStateException("on purpose");
                }));
        assertEquals(List.of(), things());
    }

    @Test
    void workInsideOtherWorkIsATransactionOfItsOwn() {
        assertThrows(
                IllegalStateException.class,
                () -> database.run(outer -> {
                    database.run(inner -> inner.execute(ANY_THING));
                    throw new IllegalStateException("on purpose");
                }));
        var kept = database.read(handle ->
                handle.createQuery("select id from thing").mapTo(ThingId.class).list());
        assertEquals(1, kept.size());
    }

    @Test
    void aViolatedConstraintHasItsName() {
        insert(THING);
        var free = new Thing(
                new ThingId(UUID.randomUUID()),
                Money.ZERO,
                THING.owed,
                THING.weekly,
                THING.node,
                THING.contentDigest,
                THING.level,
                THING.madeAt,
                THING.due,
                THING.tags,
                null);
        assertEquals(
                "thing_price_positive",
                assertThrows(ConstraintViolation.class, () -> insert(free)).constraint());
        assertEquals(
                "thing_pkey",
                assertThrows(ConstraintViolation.class, () -> insert(THING)).constraint());
        var missing =
                assertThrows(ConstraintViolation.class, () -> database.run(handle -> handle.execute(EMPTY_THING)));
        assertEquals("thing_price_not_null", missing.constraint());
    }

    @Test
    void aConstraintThatIsCheckedAtTheEndHasItsNameToo() {
        var thrown = assertThrows(
                ConstraintViolation.class,
                () -> database.run(handle -> {
                    handle.execute(
                            "alter table thing add constraint thing_due unique (due) deferrable initially deferred");
                    for (int i = 0; i < 2; i++) {
                        handle.execute(ANY_THING);
                    }
                }));
        assertEquals("thing_due", thrown.constraint());
    }

    @Test
    void readingCannotWrite() {
        assertThrows(JdbiException.class, () -> database.read(handle -> handle.execute("delete from thing")));
    }

    @Test
    void aDeadlockIsTriedAgain() throws Exception {
        database.run(handle -> handle.execute("""
            insert into thing
            select gen_random_uuid(), n, 1, 1, '', '', '', now(), now(), '{}'
            from generate_series(1, 2) as n
            """));
        var bothHoldOne = new CountDownLatch(2);
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = two.submit(() -> raiseBoth(1, 2, bothHoldOne));
            var second = two.submit(() -> raiseBoth(2, 1, bothHoldOne));
            first.get();
            second.get();
        }
        assertEquals(
                List.of(3, 3),
                database.read(handle -> handle.createQuery("select owed from thing")
                        .mapTo(int.class)
                        .list()));
    }

    private void raiseBoth(int one, int other, CountDownLatch bothHoldOne) {
        database.run(handle -> {
            handle.execute("update thing set owed = owed + 1 where price = ?", one);
            bothHoldOne.countDown();
            try {
                bothHoldOne.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            handle.execute("update thing set owed = owed + 1 where price = ?", other);
        });
    }

    @Test
    void aFullPoolIsBusyAndNotBroken() {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var sleeping = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> many.submit(() -> database.run(handle -> handle.execute("select pg_sleep(4)"))))
                    .toList();
            while (!sleeping.isEmpty() && activeConnections() < 8) Thread.onSpinWait();
            assertEquals(
                    "database.busy",
                    assertThrows(DatabaseFailure.class, this::things).key());
        }
        assertTrue(database.isUp());
    }

    private long activeConnections() {
        try (var connection = TestServer.ONE.source("postgres").getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(SLEEPERS)) {
            rows.next();
            return rows.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aNewDatabaseIsThereAtOnce() {
        TestDatabase.with().close();
        long before = System.nanoTime();
        TestDatabase.with().close();
        assertTrue(System.nanoTime() - before < 1_000_000_000L);
    }
}
