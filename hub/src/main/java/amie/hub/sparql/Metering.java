package amie.hub.sparql;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;

/// Puts metered functions in the place of those of Jena that can take any time or make any length.
final class Metering extends ExprTransformCopy {
    private static final int LARGEST_BITS = 4_000;
    private static final int LONGEST_PRECISION = 1_000;

    private final Meter meter;

    Metering(Meter meter) {
        this.meter = meter;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_Regex _ -> new MeteredFunction("regex", arguments, this::regex);
            case E_StrReplace _ -> new MeteredFunction("replace", arguments, this::replace);
            case E_StrConcat concat ->
                new MeteredFunction("concat", arguments, given -> {
                    meter.produce(length(given));
                    return concat.eval(given);
                });
            default -> super.transform(function, arguments);
        };
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (!(function instanceof E_StrEncodeForURI encode)) return super.transform(function, argument);
        return new MeteredFunction("encode_for_uri", new ExprList(argument), given -> {
            // Three bytes of UTF-8, each as three characters.
            meter.produce(9 * length(given));
            return encode.eval(given.getFirst());
        });
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        if (!(function instanceof E_Multiply multiply)) return super.transform(function, left, right);
        return new MeteredFunction("*", new ExprList(List.of(left, right)), given -> {
            given.forEach(Metering::notHuge);
            return multiply.eval(given.get(0), given.get(1));
        });
    }

    @Override
    public Expr transform(ExprAggregator expression) {
        var aggregator = expression.getAggregator();
        if (!(aggregator instanceof AggGroupConcat) && !(aggregator instanceof AggGroupConcatDistinct))
            return super.transform(expression);
        var metered = new ExprList();
        for (var one : aggregator.getExprList())
            metered.add(new MeteredFunction("concat", new ExprList(one), given -> {
                meter.produce(length(given));
                return given.getFirst();
            }));
        return new ExprAggregator(expression.getVar(), aggregator.copy(metered));
    }

    private static void notHuge(NodeValue number) {
        boolean huge = number.isInteger()
                ? number.getInteger().bitLength() > LARGEST_BITS
                : number.isDecimal() && number.getDecimal().precision() > LONGEST_PRECISION;
        if (huge) throw new ExprEvalException("number too large");
    }

    private static long length(List<NodeValue> texts) {
        long length = 0;
        for (var text : texts) length += text.asString().length();
        return length;
    }

    private NodeValue regex(List<NodeValue> given) {
        meter.look();
        var text = text(given.get(0)).getLiteralLexicalForm();
        return NodeValue.makeBoolean(
                matcher(text, given.get(1), flags(given, 2)).find());
    }

    private NodeValue replace(List<NodeValue> given) {
        meter.look();
        var literal = text(given.get(0));
        var text = literal.getLiteralLexicalForm();
        var matcher = matcher(text, given.get(1), flags(given, 3));
        var replacement = given.get(2).getString();
        var made = new StringBuilder();
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) throw new ExprEvalException("the pattern matches nothing at all");
            meter.produce(replacement.length() + (matcher.end() - matcher.start()));
            append(matcher, made, replacement);
            if (made.length() > text.length() + 100_000) throw new ExprEvalException("text too long");
        }
        matcher.appendTail(made);
        return NodeValue.makeNode(like(literal, made.toString()));
    }

    private static void append(Matcher matcher, StringBuilder made, String replacement) {
        try {
            matcher.appendReplacement(made, replacement);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ExprEvalException("bad replacement");
        }
    }

    private static Node text(NodeValue value) {
        if (!value.isString() && !value.isLangString()) throw new ExprEvalException("not a text");
        return value.asNode();
    }

    private static Node like(Node literal, String text) {
        var language = literal.getLiteralLanguage();
        return language.isEmpty()
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralLang(text, language);
    }

    private Matcher matcher(String text, NodeValue pattern, String flags) {
        return meter.pattern(pattern.getString(), flags).matcher(meter.watched(text));
    }

    private static String flags(List<NodeValue> given, int at) {
        return given.size() > at && given.get(at) != null ? given.get(at).getString() : "";
    }
}
