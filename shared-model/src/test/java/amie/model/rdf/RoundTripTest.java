package amie.model.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import amie.model.Publication;
import amie.model.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
    private final Publications publications = new Publications(new Vocabulary(Samples.FEDERATION));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_written_is_read_again(long seed) {
        var samples = new Samples(seed);
        for (int i = 0; i < 200; i++) {
            var publication = samples.publication();
            var read = Statements.stored(publications.write(publication).canonical());
            assertEquals(new Understanding.Understood<>(publication), publications.read(envelope(publication), read));
        }
    }

    private static Envelope envelope(Publication publication) {
        return new Envelope(
                publication.node(),
                publication.position(),
                publication.previous(),
                publication.generatedAt(),
                publication.action(),
                publication.object());
    }
}
