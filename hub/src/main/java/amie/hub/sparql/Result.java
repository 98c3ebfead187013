package amie.hub.sparql;

import amie.model.Fault;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// What came of a query.
sealed interface Result {
    /// @param cut whether there were more
    record Rows(List<Var> variables, List<Binding> rows, boolean cut) implements Result {}

    record Truth(boolean value) implements Result {}

    /// @param cut whether there were more
    record Triples(List<Triple> triples, boolean cut) implements Result {}

    record Unfit(Fault fault) implements Result {}

    /// It would have taken too long.
    record TooLong() implements Result {}

    /// It would have needed too much memory.
    record TooMuch() implements Result {}

    /// The view is still being made: the answer would lack what is published.
    record NotReady() implements Result {}

    /// Too many run and wait.
    record Busy() implements Result {}
}
