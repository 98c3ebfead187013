package amie.model.budget;

/// The numbers of parts with which an Amie lives: enough to pay its costs, few enough for the days it can work.
public sealed interface Window {
    /// The least number of parts that pays the costs.
    int breakEven();

    /// The greatest number of parts whose days can be worked.
    int most();

    boolean contains(int parts);

    /// Some number of parts is viable; `breakEven` ≤ `most`.
    record Open(int breakEven, int most) implements Window {
        @Override
        public boolean contains(int parts) {
            return breakEven <= parts && parts <= most;
        }
    }

    /// None is: the days run out before the costs are paid.
    record Empty(int breakEven, int most) implements Window {
        @Override
        public boolean contains(int parts) {
            return false;
        }
    }

    static Window of(int breakEven, int most) {
        return breakEven <= most ? new Open(breakEven, most) : new Empty(breakEven, most);
    }
}
