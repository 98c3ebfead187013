package amie.model;

import java.util.Comparator;

/// Where a publication stands in its node's chain. Epochs and ranks count from 1; a rank has no gap within its epoch.
public record Position(int epoch, long rank) implements Comparable<Position> {
    public static final Position FIRST = new Position(1, 1);
    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::epoch).thenComparingLong(Position::rank);

    public Position {
        if (epoch < 1 || rank < 1) throw new IllegalArgumentException("epoch and rank count from 1");
    }

    public Position next() {
        return new Position(epoch, rank + 1);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /// As in the publication's IRI: `1-42`.
    @Override
    public String toString() {
        return epoch + "-" + rank;
    }
}
