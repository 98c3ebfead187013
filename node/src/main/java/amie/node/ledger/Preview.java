package amie.node.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What would become of the rows of a file.
public record Preview(List<Judged> rows) {
    /// How many rows of a kind a page shows.
    private static final int SHOWN = 20;

    private static final int FAULTS_SHOWN = 200;

    public Preview {
        rows = List.copyOf(rows);
    }

    /// @param there how often each entry stands in the books: as many equal rows of the file are known
    static Preview of(CsvText text, RowReader reader, Map<EntryDraft, Integer> there) {
        var left = new HashMap<>(there);
        var rows = new ArrayList<Judged>();
        for (var row : text.rows()) rows.add(known(reader.read(row), left));
        return new Preview(rows);
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

    public List<Judged.Sound> sound() {
        return of(Judged.Sound.class).limit(SHOWN).toList();
    }

    public List<Judged.Faulty> faulty() {
        return of(Judged.Faulty.class).limit(FAULTS_SHOWN).toList();
    }

    public int soundCount() {
        return (int) of(Judged.Sound.class).count();
    }

    public int knownCount() {
        return (int) of(Judged.Known.class).count();
    }

    public int leftCount() {
        return (int) of(Judged.Left.class).count();
    }

    public int faultyCount() {
        return (int) of(Judged.Faulty.class).count();
    }

    private <T extends Judged> Stream<T> of(Class<T> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }
}
