package amie.node.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rows of a file, each with what it is to the books.
record JudgedRows(List<Judged> rows) {
    JudgedRows {
        rows = List.copyOf(rows);
    }

    static JudgedRows of(CsvText text, RowReader reader) {
        return new JudgedRows(text.rows().stream().map(reader::read).toList());
    }

    List<EntryDraft> sound() {
        return of(Judged.Sound.class).map(Judged.Sound::draft).toList();
    }

    /// @param there how often each entry stands in the books: as many equal rows of the file are known
    JudgedRows beside(Map<EntryDraft, Integer> there) {
        var left = new HashMap<>(there);
        var judged = new ArrayList<Judged>();
        for (var row : rows) judged.add(known(row, left));
        return new JudgedRows(judged);
    }

    private static Judged known(Judged row, Map<EntryDraft, Integer> left) {
        if (!(row instanceof Judged.Sound(var line, var draft))) return row;
        int times = left.getOrDefault(draft, 0);
        if (times == 0) return row;
        left.put(draft, times - 1);
        return new Judged.Known(line, draft);
    }

    /// @param known whether those are wanted, too, that stand in the books already
    List<EntryDraft> drafts(boolean known) {
        var drafts = new ArrayList<EntryDraft>();
        for (var row : rows)
            switch (row) {
                case Judged.Sound sound -> drafts.add(sound.draft());
                case Judged.Known there -> {
                    if (known) drafts.add(there.draft());
                }
                case Judged.Left _, Judged.Faulty _ -> {}
            }
        return drafts;
    }

    <T extends Judged> Stream<T> of(Class<T> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }
}
