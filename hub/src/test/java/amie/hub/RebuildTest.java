package amie.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.registry.Charter;
import amie.model.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the hub shows can be made again from its log.
class RebuildTest {
    private static final List<String> DERIVED = List.of(
            "document",
            "document_version",
            "group_card",
            "service_offer",
            "training_offer",
            "training_word",
            "material",
            "material_file",
            "template_version",
            "open_budget");

    @TempDir
    private Path data;

    private static String derived(TestShelf shelf) {
        return shelf.database()
                .read(handle -> DERIVED.stream()
                        .map(table -> handle.createQuery(
                                        "select coalesce(string_agg(t::text, ' ' order by t::text), '') from " + table
                                                + " t")
                                .mapTo(String.class)
                                .one())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void what_was_lost_or_bent_is_as_the_log_says() {
        try (var shelf = new TestShelf()) {
            var sample = Sample.on(shelf);
            shelf.brings(sample.plaine(), Sample.FILE_DIGEST, Sample.FILE);
            shelf.takes(sample.plaine().withdraws(Kind.SERVICE, Sample.id("backup")));
            var before = derived(shelf);
            shelf.database().run(handle -> {
                Charter.settle(handle, TestShelf.FEDERATION.base().toString());
                handle.execute("delete from group_card");
                handle.execute("update training_offer set title = 'Autre chose'");
                handle.execute("update document set withdrawn = not withdrawn");
            });
            assertNotEquals(before, derived(shelf));
            RebuildCommand.rebuild(shelf.database(), shelf.folder(), shelf.clock());
            assertEquals(before, derived(shelf));
        }
    }

    private String told(int code) {
        var said = new StringWriter();
        var commands = Hub.commands().setErr(new PrintWriter(said)).setOut(new PrintWriter(said));
        assertEquals(code, commands.execute("rebuild", "--data", data.toString()), said::toString);
        return said.toString();
    }

    @Test
    void the_command_works_on_a_hub_that_stands_still() {
        assertTrue(told(64).contains(data.toString()));
        var address = URI.create("http://127.0.0.1:" + RunningHub.free() + "/");
        var settings = new HubSettings(
                data,
                "127.0.0.1",
                address.getPort(),
                address,
                address,
                "Fédération de test",
                HubSettings.database(data, null),
                false,
                HubLimits.usual());
        try (var _ = Hub.start(settings, Clock.systemUTC())) {
            assertTrue(told(69).contains(data.toString()));
        }
        assertTrue(told(0).contains("0 publications"));
    }
}
