package amie.hub.sparql;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/// A function whose use is metered.
final class MeteredFunction extends ExprFunctionN {
    private final String name;
    private final Function<List<NodeValue>, NodeValue> evaluation;

    MeteredFunction(String name, ExprList arguments, Function<List<NodeValue>, NodeValue> evaluation) {
        super(name, arguments);
        this.name = name;
        this.evaluation = evaluation;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        return evaluation.apply(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new MeteredFunction(name, arguments, evaluation);
    }
}
