package amie.model.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Fault;
import amie.model.Kind;
import amie.model.ObjectId;
import amie.model.Payload;
import amie.model.Samples;
import amie.model.rdf.Publications;
import amie.model.rdf.Statements;
import amie.model.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {
    private static final Shapes SHAPES = new Shapes(Samples.FEDERATION);
    private static final Publications PUBLICATIONS = new Publications(new Vocabulary(Samples.FEDERATION));
    private static final UUID UUID_1 = new UUID(1, 1);

    private static ObjectId object(Kind kind) {
        return kind == Kind.GROUP ? ObjectId.group(Samples.NODE) : ObjectId.of(Samples.NODE, kind, UUID_1);
    }

    private static List<Fault> check(Kind kind, Payload payload) {
        return SHAPES.check(object(kind), PUBLICATIONS.content(object(kind), payload), false);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "KEY", mode = EnumSource.Mode.EXCLUDE)
    void what_a_record_holds_within_the_bounds_conforms(Kind kind) {
        var samples = new Samples(6);
        for (int i = 0; i < 200; i++) assertEquals(List.of(), check(kind, samples.payload(object(kind))));
    }

    /// Each row changes one line of the text of a document.
    static Stream<Arguments> violations() {
        return Stream.of(
                row(Kind.SERVICE, "name> \"[^\"]*\"", "name> \"ab\"", "name", "shape.minLength", "3", "ab"),
                row(
                        Kind.SERVICE,
                        "name> \"[^\"]*\"",
                        "name> \"" + "a".repeat(201) + "\"",
                        "name",
                        "shape.maxLength",
                        "200",
                        "a".repeat(200) + "…"),
                row(
                        Kind.SERVICE,
                        "name> \"[^\"]*\"",
                        "name> \"one\\\\ntwo\"",
                        "name",
                        "shape.pattern",
                        "",
                        "one\ufffdtwo"),
                row(Kind.SERVICE, "name> \"[^\"]*\"@..", "name> \"abc\"@de", "name", "shape.languageIn", "", "abc"),
                row(
                        Kind.BUDGET,
                        "decidedOn> \"[^\"]*\"[^ ]*",
                        "decidedOn> \"2026-01-01\"",
                        "decidedOn",
                        "shape.datatype",
                        "",
                        "2026-01-01"),
                row(Kind.SERVICE, "(?m)^[^\n]*schema.org/name[^\n]*\n", "", "name", "shape.minCount", "1", ""),
                row(
                        Kind.SERVICE,
                        "#service-[a-z]+>",
                        "#service-coffee>",
                        "service",
                        "shape.in",
                        "",
                        "https://id.amies.example/vocabulary#service-coffee"),
                row(
                        Kind.TRAINING,
                        "halfDays> \"[0-9]+\"",
                        "halfDays> \"41\"",
                        "duration",
                        "shape.maxInclusive",
                        "40",
                        "41"),
                row(
                        Kind.TRAINING,
                        "halfDays> \"[0-9]+\"",
                        "halfDays> \"0\"",
                        "duration",
                        "shape.minInclusive",
                        "1",
                        "0"),
                row(
                        Kind.TRAINING,
                        "spdx.org/licenses/[^>]+",
                        "spdx.org/licenses/SSPL-1.0",
                        "licence",
                        "shape.in",
                        "",
                        "https://spdx.org/licenses/SSPL-1.0"),
                row(Kind.GROUP, "inLanguage> \"..\"", "inLanguage> \"de\"", "lang", "shape.in", "", "de"),
                row(
                        Kind.MATERIAL,
                        "(#file-1> <[^>]*byteSize>) \"[0-9]+\"",
                        "$1 \"0\"",
                        "files.0.size",
                        "shape.minInclusive",
                        "1",
                        "0"),
                row(
                        Kind.MATERIAL,
                        "(#file-1> <[^>]*contentUrl>) <[^>]+>",
                        "$1 <https://evil.example/x>",
                        "files.0.digest",
                        "shape.pattern",
                        "",
                        "https://evil.example/x"),
                row(
                        Kind.MATERIAL,
                        "(#file-1> <[^>]*encodingFormat>) \"[^\"]+\"",
                        "$1 \"text/html\"",
                        "files.0.mediaType",
                        "shape.in",
                        "",
                        "text/html"),
                row(
                        Kind.BUDGET,
                        "(#line-1> <[^>]*amount>) \"[^\"]+\"",
                        "$1 \"-1\"",
                        "lines.0.amount",
                        "shape.minInclusive",
                        "0",
                        "-1"),
                row(
                        Kind.BUDGET,
                        "(#line-1> <[^>]*account>) \"[^\"]+\"",
                        "$1 \"512\"",
                        "lines.0.account",
                        "shape.pattern",
                        "",
                        "512"));
    }

    private static Arguments row(
            Kind kind, String from, String to, String field, String key, String limit, String found) {
        return Arguments.of(kind, from, to, new Fault(field, key, List.of(limit, found)));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void a_violation_names_its_field_and_limit(Kind kind, String from, String to, Fault wanted) {
        var text = PUBLICATIONS
                .content(object(kind), new Samples(7).payload(object(kind)))
                .toString();
        var found = Pattern.compile(from).matcher(text);
        assertTrue(found.find(), text);
        var changed = Statements.stored(sorted(found.replaceFirst(to)));
        assertEquals(List.of(wanted), SHAPES.check(object(kind), changed, false));
    }

    private static byte[] sorted(String text) {
        return text.lines()
                .sorted()
                .reduce("", (all, line) -> all + line + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "KEY", mode = EnumSource.Mode.EXCLUDE)
    void nothing_else_may_be_said(Kind kind) {
        var iri = Samples.FEDERATION.object(object(kind));
        var unknown = with(kind, iri, "https://schema.org/telephone");
        assertEquals(List.of(Fault.of("", "shape.closed", "<https://schema.org/telephone>", "x")), unknown);
        assertEquals(
                List.of(Fault.of("", "shape.subject", iri + "#other-1")),
                with(kind, iri + "#other-1", "https://schema.org/name"));
        assertEquals(
                List.of(Fault.of("", "shape.subject", iri + "/x")), with(kind, iri + "/x", "https://schema.org/name"));
    }

    private static List<Fault> with(Kind kind, String subject, String predicate) {
        var quads = new ArrayList<>(PUBLICATIONS
                .content(object(kind), new Samples(3).payload(object(kind)))
                .quads());
        quads.add(
                Quad.create(Quad.defaultGraphIRI, iri(subject), iri(predicate), NodeFactory.createLiteralString("x")));
        return SHAPES.check(object(kind), Statements.of(quads), false);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    @Test
    void a_line_belongs_to_its_budget() {
        var quads = new ArrayList<>(PUBLICATIONS
                .content(object(Kind.BUDGET), new Samples(3).budget())
                .quads());
        var line = iri(Samples.FEDERATION.object(object(Kind.BUDGET)) + "#line-1");
        quads.removeIf(quad -> quad.getObject().equals(line));
        var faults = SHAPES.check(object(Kind.BUDGET), Statements.of(quads), false);
        assertTrue(faults.contains(Fault.of("lines.0", "shape.minCount", "1", "")), faults::toString);
    }

    @Test
    void while_there_are_two_jobs_or_fewer_each_employee_agrees() {
        assertEquals(List.of("shape.or"), keys(1, 0));
        assertEquals(List.of(), keys(1, 1));
        assertEquals(List.of("shape.or"), keys(2, 1));
        assertEquals(List.of(), keys(2, 2));
        assertEquals(List.of(), keys(3, 0));
        assertEquals(List.of(), keys(0, 0));
        assertEquals(List.of("shape.or"), keys(0, 0, "641"));
        assertEquals(List.of(), keys(0, 0, "6475"));
    }

    private static List<String> keys(int jobs, int agreements) {
        return keys(jobs, agreements, "616");
    }

    private static List<String> keys(int jobs, int agreements, String account) {
        var b = new Samples(5).budget();
        var budget = new amie.model.OpenBudget(
                b.lang(),
                b.title(),
                b.year(),
                b.parts(),
                b.plan(),
                times(jobs, new amie.model.OpenBudget.WorkTime(amie.model.HalfHours.hours(21), 12)),
                List.of(new amie.model.BudgetLine(account, "Charge", amie.model.Money.euros(1_000))),
                b.decision(),
                b.decidedOn(),
                times(agreements, b.decidedOn()),
                b.licence());
        return check(Kind.BUDGET, budget).stream().map(Fault::key).toList();
    }

    private static <T> List<T> times(int count, T item) {
        return Stream.generate(() -> item).limit(count).toList();
    }

    @Test
    void nothing_is_said_of_what_is_withdrawn() {
        var content = PUBLICATIONS.content(object(Kind.SERVICE), new Samples(1).service());
        assertEquals(
                List.of(Fault.of("", "shape.subject", Samples.FEDERATION.object(object(Kind.SERVICE)))),
                SHAPES.check(object(Kind.SERVICE), content, true));
        assertEquals(List.of(), SHAPES.check(object(Kind.SERVICE), Statements.of(List.of()), true));
    }
}
