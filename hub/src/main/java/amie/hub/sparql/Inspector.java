package amie.hub.sparql;

import amie.model.Fault;
import amie.model.rdf.Faults;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.OpVisitor;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/// Finds in a query what must not run here: calls to other services, functions beyond SPARQL 1.1, predicates that are
/// programs in disguise, patterns that refer back. It keeps the first fault.
final class Inspector {
    /// The symbols by which Jena calls the operators and functions of SPARQL 1.1, section 17.
    private static final Set<String> FUNCTIONS = Set.of(
            "or",
            "and",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "add",
            "subtract",
            "multiply",
            "divide",
            "unaryminus",
            "unaryplus",
            "in",
            "notin",
            "exists",
            "notexists",
            "bound",
            "if",
            "coalesce",
            "sameterm",
            "isiri",
            "isuri",
            "isblank",
            "isliteral",
            "isnumeric",
            "str",
            "lang",
            "langmatches",
            "datatype",
            "iri",
            "uri",
            "bnode",
            "strdt",
            "strlang",
            "uuid",
            "struuid",
            "strlen",
            "substr",
            "ucase",
            "lcase",
            "strstarts",
            "strends",
            "contains",
            "strbefore",
            "strafter",
            "encode_for_uri",
            "concat",
            "regex",
            "replace",
            "abs",
            "round",
            "ceil",
            "floor",
            "rand",
            "now",
            "year",
            "month",
            "day",
            "hours",
            "minutes",
            "seconds",
            "timezone",
            "tz",
            "md5",
            "sha1",
            "sha256",
            "sha384",
            "sha512");
    private static final Set<String> AGGREGATES = Set.of("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT");
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private @Nullable Fault fault;

    @Nullable
    Fault fault() {
        return fault;
    }

    private void found(String key, Object... arguments) {
        if (fault == null) fault = Fault.of("query", key, arguments);
    }

    OpVisitor operations() {
        return new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
                found("sparql.fault.service");
            }

            @Override
            public void visit(OpBGP pattern) {
                for (Triple triple : pattern.getPattern()) predicate(triple.getPredicate());
            }

            @Override
            public void visit(OpPath path) {
                var predicate = path.getTriplePath().getPredicate();
                if (predicate != null) predicate(predicate);
            }

            @Override
            public void visit(OpGroup group) {
                group.getAggregators().forEach(Inspector.this::aggregate);
            }
        };
    }

    /// Jena takes predicates of these names for programs.
    private void predicate(Node predicate) {
        if (!predicate.isURI()) return;
        var iri = predicate.getURI();
        if (iri.startsWith("java:")
                || iri.startsWith("http://jena.apache.org/")
                || iri.startsWith("http://jena.hpl.hp.com/")) found("sparql.fault.predicate", Faults.brief(iri));
    }

    private void aggregate(ExprAggregator aggregate) {
        var name = aggregate.getAggregator().getName();
        if (!AGGREGATES.contains(name)) found("sparql.fault.function", Faults.brief(name));
    }

    ExprVisitor expressions() {
        return new ExprVisitorBase() {
            @Override
            public void visit(ExprFunction0 function) {
                function(function);
            }

            @Override
            public void visit(ExprFunction1 function) {
                function(function);
            }

            @Override
            public void visit(ExprFunction2 function) {
                function(function);
            }

            @Override
            public void visit(ExprFunction3 function) {
                function(function);
            }

            @Override
            public void visit(ExprFunctionN function) {
                function(function);
            }

            @Override
            public void visit(ExprFunctionOp function) {
                function(function);
            }
        };
    }

    private void function(ExprFunction function) {
        switch (function) {
            case E_Function call -> {
                if (!call.getFunctionIRI().startsWith(XSD))
                    found("sparql.fault.function", Faults.brief(call.getFunctionIRI()));
            }
            case E_Regex regex -> pattern(regex.getArg(2));
            case E_StrReplace replace -> pattern(replace.getArg(2));
            default -> known(function);
        }
    }

    private void known(ExprFunction function) {
        var symbol = function.getFunctionSymbol().getSymbol();
        if (!FUNCTIONS.contains(symbol.toLowerCase(java.util.Locale.ROOT)))
            found("sparql.fault.function", Faults.brief(symbol));
    }

    /// Only a pattern that stands in the query can be judged.
    private void pattern(Expr pattern) {
        if (!(pattern instanceof NodeValue value) || !value.isString()) found("sparql.fault.pattern");
        else if (hasBackReference(value.getString())) found("sparql.fault.back-reference");
    }

    /// A backslash that is not itself escaped, then a digit or `k`.
    private static boolean hasBackReference(String pattern) {
        return pattern.replace("\\\\", "").matches("(?s).*\\\\[1-9k].*");
    }
}
