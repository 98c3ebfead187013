package amie.node.ledger;

import java.util.List;

/// What became of reading a file.
sealed interface Reading permits CsvText, Reading.Unreadable {
    /// @param key of a sentence
    /// @param arguments what the sentence names
    record Unreadable(String key, List<String> arguments) implements Reading {
        public Unreadable {
            arguments = List.copyOf(arguments);
        }

        Unreadable(String key) {
            this(key, List.of());
        }
    }
}
