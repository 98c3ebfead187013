package amie.hub.sparql;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;

/// Runs a query and meters the rows that an operation must keep before it can answer: sorting, grouping, distinct rows,
/// joins by table.
final class HeldRows extends OpExecutor {
    private final Meter meter;
    private final Set<Op> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    HeldRows(ExecutionContext context, Meter meter) {
        super(context);
        this.meter = meter;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        kept.addAll(keptBy(op));
        var rows = super.exec(op, input);
        return kept.contains(op) ? new Counted(rows, meter) : rows;
    }

    private static List<Op> keptBy(Op op) {
        return switch (op) {
            case OpOrder order -> List.of(order.getSubOp());
            case OpDistinct distinct -> List.of(distinct.getSubOp());
            case OpGroup group -> List.of(group.getSubOp());
            case OpJoin join -> both(join);
            case OpLeftJoin join -> both(join);
            case OpMinus minus -> both(minus);
            default -> List.of();
        };
    }

    private static List<Op> both(Op2 op) {
        return List.of(op.getLeft(), op.getRight());
    }

    private static final class Counted extends QueryIteratorWrapper {
        private final Meter meter;

        Counted(QueryIterator rows, Meter meter) {
            super(rows);
            this.meter = meter;
        }

        @Override
        protected Binding moveToNextBinding() {
            meter.hold();
            return super.moveToNextBinding();
        }
    }
}
