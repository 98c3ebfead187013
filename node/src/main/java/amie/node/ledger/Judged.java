package amie.node.ledger;

import amie.model.Fault;
import java.util.List;

/// What a row of a file is to the books.
public sealed interface Judged {
    /// Its number in the file, from 1.
    int line();

    record Sound(int line, EntryDraft draft) implements Judged {}

    /// It stands in the books already.
    record Known(int line, EntryDraft draft) implements Judged {}

    /// Of an account of neither class 6 nor 7: the other side of a booking.
    record Left(int line, String account) implements Judged {}

    record Faulty(int line, List<Fault> faults) implements Judged {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
