package amie.model.rdf;

import amie.model.Fault;

/// What came of reading a document that somebody sent.
public sealed interface Reading {
    record Read(Statements statements) implements Reading {}

    /// The field of the fault is the line, such as `line.7`, or empty.
    record Unreadable(Fault fault) implements Reading {}
}
