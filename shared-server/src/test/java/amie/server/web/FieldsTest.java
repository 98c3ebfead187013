package amie.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Fault;
import amie.model.Lang;
import amie.model.Money;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldsTest {
    private static final Money MOST = Money.euros(100_000);

    private static Fields form(String encoded) {
        return Fields.of(Entries.ofForm(Lang.FR, UrlEncoded.pairs(encoded)));
    }

    private static Fields json(String text) {
        return Fields.of(Entries.ofJson(Lang.FR, JsonObject.leaves(text)));
    }

    private static List<String> faults(Fields fields) {
        return fields.faults().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void everyFaultIsFoundInOnePass() {
        var fields = form("name=&price=beaucoup&day=2027-02-30&count=12,5");
        fields.text("name", 20);
        fields.money("price", Money.ZERO, MOST);
        fields.date("day");
        fields.integer("count", 1, 10);
        fields.oneOf("role", Role.class);
        assertEquals(
                List.of(
                        "name fault.required",
                        "price fault.money",
                        "day fault.date",
                        "count fault.range",
                        "role fault.required"),
                faults(fields));
        assertEquals("beaucoup", fields.entered("price"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                of("a=1%00", fields -> fields.text("a", 9), "fault.characters"),
                of("a=x%E2%80%AEy", fields -> fields.text("a", 9), "fault.characters"),
                of("a=un%0Adeux", fields -> fields.text("a", 99), "fault.characters"),
                of("a=%EF%BB%BFx", fields -> fields.text("a", 99), "fault.characters"),
                of("a=1234567890", fields -> fields.text("a", 9), "fault.too-long"),
                of("a=1,005", fields -> fields.money("a", Money.ZERO, MOST), "fault.cents"),
                of("a=-1", fields -> fields.money("a", Money.ZERO, MOST), "fault.range"),
                of("a=2,25", fields -> fields.halfHours("a"), "fault.half"),
                of("a=49", fields -> fields.halfHours("a"), "fault.range"),
                of("a=1,5", fields -> fields.integer("a", 0, 9), "fault.integer"),
                of("a=CHEF", fields -> fields.oneOf("a", Role.class), "fault.choice"),
                of("a=peut-%C3%AAtre", fields -> fields.checked("a"), "fault.choice"),
                of("a=1899-01-01", fields -> fields.date("a"), "fault.year"),
                of("a=javascript:alert(1)", fields -> fields.optionalAddress("a"), "fault.address"),
                of("a=http://example.org/", fields -> fields.optionalAddress("a"), "fault.address"),
                of("a=https://me@example.org/", fields -> fields.optionalAddress("a"), "fault.address"),
                of("a=1&a=2", fields -> fields.text("a", 9), "fault.twice"),
                of("a.0.x=1&a.1.x=1&a.2.x=1", fields -> fields.rows("a", 2), "fault.rows"));
    }

    private static Arguments of(String form, Consumer<Fields> reading, String key) {
        return Arguments.of(form, reading, key);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void oneFaultForOneWrongValue(String form, Consumer<Fields> reading, String key) {
        var fields = form(form);
        reading.accept(fields);
        assertEquals(List.of("a " + key), faults(fields));
    }

    @Test
    void textIsStrippedAndComposed() {
        assertEquals("Zoé", form("a=+Zoe%CC%81+").text("a", 3));
        assertEquals("un\ndeux", form("a=un%0D%0Adeux").text("a", 2_000));
        assertNull(form("a=+").optionalText("a", 5));
        assertEquals("http://127.0.0.1:8080/", form("a=http://127.0.0.1:8080/").optionalAddress("a"));
        assertEquals(
                Set.of(Role.WORKER, Role.TRAINER), form("a=WORKER&a=TRAINER").severalOf("a", Role.class));
    }

    @Test
    void blankRowsAreLeftOutAndFaultsKeepTheirPlace() {
        var fields = form("l.0.a=x&l.1.a=&l.1.b=+&l.10.a=&l.10.b=y");
        var rows = fields.rows("l", 20);
        rows.forEach(row -> row.text("a", 9));
        assertEquals(2, rows.size());
        assertEquals(List.of("l.10.a fault.required"), faults(fields));
        assertTrue(rows.getFirst().isSound());
        assertFalse(rows.getLast().isSound());
        assertEquals(1, rows.getLast().faultsOf("a").size());
        assertEquals("l.10.a", rows.getLast().path("a"));
    }

    @Test
    void jsonHasTheSameRulesInItsOwnWriting() {
        var fields = json("""
            {"name": "Zoé", "price": "12.50", "other": 12.5, "day": "2027-03-01", "tick": true, "none": null,
             "lines": [{"a": "x"}, {"a": ""}], "roles": ["WORKER"]}\
            """);
        assertEquals("Zoé", fields.text("name", 9));
        assertEquals(new Money(1_250), fields.money("price", Money.ZERO, MOST));
        assertEquals(new Money(1_250), fields.money("other", Money.ZERO, MOST));
        fields.date("day");
        assertTrue(fields.checked("tick"));
        assertNull(fields.optionalText("none", 9));
        assertEquals(2, fields.rows("lines", 5).size());
        fields.rows("lines", 5).forEach(row -> row.optionalText("a", 5));
        assertEquals(Set.of(Role.WORKER), fields.severalOf("roles", Role.class));
        fields.orProblem();
    }

    static Stream<Arguments> wrongJson() {
        return Stream.of(
                of("{\"a\": 1}", fields -> fields.text("a", 9), "fault.text"),
                of("{\"a\": {}}", fields -> fields.text("a", 9), "fault.text"),
                of("{\"a\": \"12,50\"}", fields -> fields.money("a", Money.ZERO, MOST), "fault.money"),
                of("{\"a\": 1e2}", fields -> fields.integer("a", 0, 999), "fault.number"),
                of("{\"a\": \"1er mars 2027\"}", fields -> fields.date("a"), "fault.date"),
                of("{\"a\": \"on\"}", fields -> fields.checked("a"), "fault.boolean"),
                of("{\"a\": \"x\"}", fields -> fields.rows("a", 5), "fault.list"),
                of("{\"a\": 1}", fields -> {}, "fault.unknown"));
    }

    @ParameterizedTest
    @MethodSource("wrongJson")
    void wrongJsonIsNamed(String text, Consumer<Fields> reading, String key) {
        var fields = json(text);
        reading.accept(fields);
        var problem = assertThrows(ProblemException.class, fields::orProblem).problem();
        assertEquals(422, problem.status());
        assertEquals(
                List.of(Fault.of("a", key)),
                problem.faults().stream()
                        .map(fault -> Fault.of(fault.field(), fault.key()))
                        .toList());
    }
}
