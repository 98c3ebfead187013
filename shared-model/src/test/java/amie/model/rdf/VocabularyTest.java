package amie.model.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Level;
import amie.model.Samples;
import amie.model.ServiceKind;
import amie.model.Stage;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(Samples.FEDERATION);
    private static final Statements DEFINITION = VOCABULARY.definition();

    private static Set<String> languages(Node subject, Node predicate) {
        return DEFINITION.quads().stream()
                .filter(quad -> quad.getSubject().equals(subject))
                .filter(quad -> quad.getPredicate().equals(predicate))
                .map(quad -> quad.getObject().getLiteralLanguage())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Own.class)
    void every_term_is_labelled_and_explained_in_both_languages(Own term) {
        var node = VOCABULARY.term(term);
        assertEquals(Set.of("fr", "en"), languages(node, RDFS.label.asNode()));
        assertEquals(Set.of("fr", "en"), languages(node, RDFS.comment.asNode()));
    }

    static Stream<Enum<?>> concepts() {
        return Stream.of(Stage.values(), ServiceKind.values(), Level.values()).flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void every_concept_has_a_name_in_both_languages(Enum<?> concept) {
        assertEquals(Set.of("fr", "en"), languages(VOCABULARY.concept(concept), SKOS.prefLabel.asNode()));
    }

    @Test
    void it_speaks_of_this_federation_alone_and_without_blank_nodes() {
        var base = Samples.FEDERATION.base().toString();
        for (var quad : DEFINITION) assertTrue(quad.getSubject().getURI().startsWith(base), quad::toString);
        assertTrue(!DEFINITION.toString().contains("base.invalid"));
    }
}
