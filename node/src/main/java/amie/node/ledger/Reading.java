package amie.node.ledger;

/// What became of reading a file.
sealed interface Reading permits CsvText, Reading.Unreadable {
    /// @param key of a sentence
    record Unreadable(String key) implements Reading {}
}
