package amie.model.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Samples;
import amie.model.rdf.Resources;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static Properties messages(String lang) {
        var properties = new Properties();
        try (var in = Shapes.class.getResourceAsStream("messages_" + lang + ".properties")) {
            properties.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Test
    void both_languages_say_the_same() {
        assertEquals(messages("fr").stringPropertyNames(), messages("en").stringPropertyNames());
    }

    @Test
    void every_field_of_a_shape_has_a_name() {
        var shapes = Resources.turtle(Shapes.class, "shapes.ttl", Samples.FEDERATION);
        var named = messages("fr").stringPropertyNames();
        shapes.find(Node.ANY, NodeFactory.createURI("http://www.w3.org/ns/shacl#name"), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .filterDrop(String::isEmpty)
                .forEach(field -> {
                    for (var word : field.split("\\.", -1)) assertTrue(named.contains("shape.field." + word), field);
                });
    }

    @Test
    void every_key_in_the_code_has_a_sentence() throws IOException {
        var keys = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/amie/model"))) {
            for (var source : sources.filter(Files::isRegularFile).toList())
                Pattern.compile("\"((?:profile|shape)\\.[a-zA-Z]+)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(found -> keys.add(found.group(1)));
        }
        assertTrue(keys.size() > 15, keys::toString);
        for (var key : keys) assertTrue(messages("fr").containsKey(key), key);
    }

    @Test
    void every_constraint_of_a_shape_has_a_sentence() {
        var shapes = Resources.turtle(Shapes.class, "shapes.ttl", Samples.FEDERATION);
        var shacl = "http://www.w3.org/ns/shacl#";
        // Qualified counts stand within a choice, whose one sentence tells them too.
        var silent =
                java.util.Set.of("path", "name", "property", "inversePath", "qualifiedValueShape", "qualifiedMaxCount");
        shapes.find()
                .mapWith(triple -> triple.getPredicate().getURI())
                .filterKeep(iri -> iri.startsWith(shacl))
                .mapWith(iri -> iri.substring(shacl.length()))
                .filterDrop(silent::contains)
                .forEach(parameter -> assertTrue(messages("fr").containsKey("shape." + parameter), parameter));
    }
}
