package amie.model.rdf;

import amie.model.Fault;
import java.util.List;

/// What came of making sense of statements.
public sealed interface Understanding<T> {
    record Understood<T>(T value) implements Understanding<T> {}

    record Misunderstood<T>(List<Fault> faults) implements Understanding<T> {
        public Misunderstood {
            faults = List.copyOf(faults);
        }
    }
}
