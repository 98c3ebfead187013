package amie.model.rdf;

import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.Money;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/// Writes what is said of one subject. A null value says nothing.
final class Subject {
    private final Vocabulary vocabulary;
    private final List<Quad> quads;
    private final Node graph;
    private final Node subject;

    Subject(Vocabulary vocabulary, List<Quad> quads, Node graph, String iri) {
        this.vocabulary = vocabulary;
        this.quads = quads;
        this.graph = graph;
        this.subject = Terms.node(iri);
    }

    Subject say(Node predicate, Node object) {
        quads.add(Quad.create(graph, subject, predicate, object));
        return this;
    }

    Subject is(Node type) {
        return say(Terms.TYPE, type);
    }

    Subject is(Own type) {
        return is(vocabulary.term(type));
    }

    Subject say(Own predicate, Node object) {
        return say(vocabulary.term(predicate), object);
    }

    Subject iri(Node predicate, @Nullable String iri) {
        return iri == null ? this : say(predicate, Terms.node(iri));
    }

    /// A text in a language, in normal form C, with line feeds only.
    Subject text(Node predicate, Lang lang, @Nullable String text) {
        return text == null ? this : say(predicate, NodeFactory.createLiteralLang(tidy(text), lang.tag()));
    }

    Subject text(Own predicate, Lang lang, @Nullable String text) {
        return text(vocabulary.term(predicate), lang, text);
    }

    /// A name that belongs to no language.
    Subject string(Node predicate, @Nullable String text) {
        return text == null ? this : say(predicate, NodeFactory.createLiteralString(tidy(text)));
    }

    Subject string(Own predicate, @Nullable String text) {
        return string(vocabulary.term(predicate), text);
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    Subject number(Own predicate, @Nullable Integer value) {
        return value == null ? this : say(predicate, Datatypes.integer(value));
    }

    Subject days(Own predicate, @Nullable HalfDays value) {
        return value == null ? this : say(predicate, Datatypes.decimal(value.inDays()));
    }

    Subject money(Own predicate, Money value) {
        return say(predicate, Datatypes.decimal(value.amount()));
    }

    Subject date(Own predicate, LocalDate value) {
        return say(predicate, Datatypes.date(value));
    }

    Subject concept(Node predicate, Enum<?> value) {
        return say(predicate, vocabulary.concept(value));
    }

    /// The number of a part.
    int number() {
        return Facts.number(subject);
    }

    /// Parts get hash IRIs numbered from 1: `…#line-1`.
    <T> Subject parts(Node predicate, String name, List<T> items, BiConsumer<Subject, T> writer) {
        for (int i = 0; i < items.size(); i++) {
            var part = subject.getURI() + "#" + name + "-" + (i + 1);
            iri(predicate, part);
            writer.accept(new Subject(vocabulary, quads, graph, part), items.get(i));
        }
        return this;
    }

    <T> Subject parts(Own predicate, String name, List<T> items, BiConsumer<Subject, T> writer) {
        return parts(vocabulary.term(predicate), name, items, writer);
    }
}
