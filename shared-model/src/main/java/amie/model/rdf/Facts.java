package amie.model.rdf;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// Reads what is said of one subject. A value that is missing or of another kind is a [Misfit].
final class Facts {
    private final Vocabulary vocabulary;
    private final Map<Node, Map<Node, List<Node>>> all;
    private final Node subject;

    private Facts(Vocabulary vocabulary, Map<Node, Map<Node, List<Node>>> all, Node subject) {
        this.vocabulary = vocabulary;
        this.all = all;
        this.subject = subject;
    }

    static Facts of(Vocabulary vocabulary, Statements statements, String subject) {
        var all = new HashMap<Node, Map<Node, List<Node>>>();
        for (var quad : statements)
            all.computeIfAbsent(quad.getSubject(), _ -> new HashMap<>())
                    .merge(quad.getPredicate(), List.of(quad.getObject()), Facts::join);
        return new Facts(vocabulary, all, Terms.node(subject));
    }

    private static List<Node> join(List<Node> some, List<Node> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    Facts about(Node other) {
        return new Facts(vocabulary, all, other);
    }

    Map<Node, List<Node>> everything() {
        return all.getOrDefault(subject, Map.of());
    }

    private List<Node> values(Node predicate) {
        return everything().getOrDefault(predicate, List.of());
    }

    Node one(Node predicate) {
        var values = values(predicate);
        if (values.size() != 1) throw new Misfit(predicate);
        return values.getFirst();
    }

    private <T> @Nullable T maybe(Node predicate, Function<Node, T> reader) {
        return values(predicate).isEmpty() ? null : reader.apply(predicate);
    }

    String iri(Node predicate) {
        var value = one(predicate);
        if (!value.isURI()) throw new Misfit(predicate);
        return value.getURI();
    }

    @Nullable
    String iriOrNull(Node predicate) {
        return maybe(predicate, this::iri);
    }

    String text(Node predicate) {
        var value = one(predicate);
        if (!value.isLiteral()) throw new Misfit(predicate);
        return value.getLiteralLexicalForm();
    }

    String text(Own predicate) {
        return text(vocabulary.term(predicate));
    }

    @Nullable
    String textOrNull(Node predicate) {
        return maybe(predicate, this::text);
    }

    @Nullable
    String textOrNull(Own predicate) {
        return textOrNull(vocabulary.term(predicate));
    }

    int number(Own predicate) {
        return value(vocabulary.term(predicate), text -> new BigDecimal(text).intValueExact());
    }

    long whole(Node predicate) {
        return value(predicate, Long::parseLong);
    }

    private <T> T value(Node predicate, Function<String, T> reader) {
        try {
            return reader.apply(text(predicate));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new Misfit(predicate);
        }
    }

    @Nullable
    Integer numberOrNull(Own predicate) {
        return maybe(vocabulary.term(predicate), _ -> number(predicate));
    }

    HalfDays days(Own predicate) {
        return new HalfDays(twice(predicate));
    }

    @Nullable
    HalfDays daysOrNull(Own predicate) {
        return maybe(vocabulary.term(predicate), _ -> days(predicate));
    }

    HalfHours hours(Own predicate) {
        return new HalfHours(twice(predicate));
    }

    private int twice(Own predicate) {
        return value(
                vocabulary.term(predicate),
                text -> new BigDecimal(text).multiply(BigDecimal.TWO).intValueExact());
    }

    Money money(Own predicate) {
        return value(
                vocabulary.term(predicate),
                text -> new Money(new BigDecimal(text).movePointRight(2).longValueExact()));
    }

    Instant instant(Node predicate) {
        return value(predicate, Instant::parse);
    }

    LocalDate date(Own predicate) {
        return value(vocabulary.term(predicate), LocalDate::parse);
    }

    Lang lang() {
        var tag = text(Terms.IN_LANGUAGE);
        return Stream.of(Lang.values())
                .filter(lang -> lang.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new Misfit(Terms.IN_LANGUAGE));
    }

    <E extends Enum<E>> E concept(Node predicate, Class<E> type) {
        var value = vocabulary.meaning(one(predicate), type);
        if (value == null) throw new Misfit(predicate);
        return value;
    }

    <T> List<T> parts(Node predicate, Function<Facts, T> reader) {
        return values(predicate).stream()
                .sorted(Comparator.comparingInt(Facts::number))
                .map(this::about)
                .map(reader)
                .toList();
    }

    <T> List<T> parts(Own predicate, Function<Facts, T> reader) {
        return parts(vocabulary.term(predicate), reader);
    }

    static int number(Node part) {
        var iri = part.isURI() ? part.getURI() : "";
        return Integer.parseInt(iri.substring(iri.lastIndexOf('-') + 1));
    }
}
