package amie.node.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import amie.node.TestNode;
import amie.server.web.Role;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A node with a budget for 2027 of 24 000 €, and what its treasurer does.
final class Books implements AutoCloseable {
    static final String PATH = "/budget/2027";
    private static final Map<String, String> BUDGET = Map.ofEntries(
            Map.entry("year", "2027"),
            Map.entry("parts", "12"),
            Map.entry("price", "2000"),
            Map.entry("secondment", "9"),
            Map.entry("collective", "2"),
            Map.entry("jobs.0.weekly", "21"),
            Map.entry("jobs.0.employerCost", "20000"),
            Map.entry("lines.0.account", "616"),
            Map.entry("lines.0.label", "Assurance"),
            Map.entry("lines.0.amount", "4000"));
    private static final Map<String, String> ENTRY =
            Map.of("date", "2027-02-10", "account", "6161", "label", "Assurance du local", "amount", "430,50");

    private final TestNode node = TestNode.founded();

    Books() {
        assertEquals(303, submit("/budget/new", "/budget", BUDGET).statusCode());
    }

    TestNode node() {
        return node;
    }

    Response submit(String page, String action, Map<String, String> fields) {
        return node.browser(Role.TREASURER).submit(page, action, fields);
    }

    /// Enters the usual entry with some fields changed.
    Response enter(String... changes) {
        return enter(Map.of(), changes);
    }

    /// The same from a form of a given key.
    Response enter(Map<String, String> key, String... changes) {
        var fields = new HashMap<>(ENTRY);
        fields.putAll(key);
        for (int i = 0; i < changes.length; i += 2) fields.put(changes[i], changes[i + 1]);
        return submit(PATH + "/ledger/new", PATH + "/ledger", fields);
    }

    /// Brings a file of date, account, label and amount, and takes it over.
    String imported(String text) {
        var path = brought(text);
        var columns = Map.of("date", "0", "account", "1", "label", "2", "amount", "3");
        assertEquals(303, submit(PATH + "/imports", path, columns).statusCode());
        return path;
    }

    /// Brings a file.
    Response bring(String name, byte[] content) {
        var browser = node.browser(Role.TREASURER);
        return browser.given()
                .multiPart("_token", browser.token(PATH + "/imports"))
                .multiPart("file", name, content)
                .post(PATH + "/imports");
    }

    /// Brings a file and tells where it waits.
    String brought(String text) {
        var answer = bring("banque.csv", text.getBytes(StandardCharsets.UTF_8));
        assertEquals(303, answer.statusCode(), answer.asString());
        return answer.header("Location").replaceFirst("^https?://[^/]*", "");
    }

    String page(String path) {
        var answer = node.browser(Role.TREASURER).get(path);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.asString();
    }

    long entries() {
        return node.count("ledger_entry");
    }

    @Override
    public void close() {
        node.close();
    }
}
