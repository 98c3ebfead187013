package amie.node.ledger;

import java.util.List;

/// What would become of the rows of a file, as far as a page shows it: the first rows of each kind, and how many there
/// are.
public record Preview(
        List<Judged.Sound> sound,
        List<Judged.Faulty> faulty,
        int soundCount,
        int knownCount,
        int leftCount,
        int faultyCount) {
    private static final int SHOWN = 20;
    private static final int FAULTS_SHOWN = 200;

    public Preview {
        sound = List.copyOf(sound);
        faulty = List.copyOf(faulty);
    }

    static Preview of(JudgedRows rows) {
        return new Preview(
                rows.of(Judged.Sound.class).limit(SHOWN).toList(),
                rows.of(Judged.Faulty.class).limit(FAULTS_SHOWN).toList(),
                count(rows, Judged.Sound.class),
                count(rows, Judged.Known.class),
                count(rows, Judged.Left.class),
                count(rows, Judged.Faulty.class));
    }

    private static int count(JudgedRows rows, Class<? extends Judged> kind) {
        return (int) rows.of(kind).count();
    }
}
