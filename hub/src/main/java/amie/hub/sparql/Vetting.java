package amie.hub.sparql;

import amie.model.Fault;
import amie.model.rdf.Faults;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.walker.Walker;

/// Looks a query over before it runs: length and nesting before it is parsed, then every operation and every function
/// in it, of which only the known ones pass.
final class Vetting {
    static final int LONGEST = 20_000;
    private static final int DEEPEST = 40;
    private static final int MOST_OPERATORS = 500;

    private Vetting() {}

    static Vetted vet(String text) {
        if (text.length() > LONGEST) return unfit("sparql.fault.long", LONGEST);
        var nesting = Nesting.of(text);
        if (nesting.depth() > DEEPEST) return unfit("sparql.fault.deep", DEEPEST);
        if (nesting.operators() > MOST_OPERATORS) return unfit("sparql.fault.operators", MOST_OPERATORS);
        try {
            var query = QueryFactory.create(text, null, Syntax.syntaxSPARQL_11);
            return vet(query);
        } catch (QueryParseException e) {
            return unfit(
                    "sparql.fault.syntax", e.getLine(), e.getColumn(), Faults.brief(String.valueOf(e.getMessage())));
        } catch (QueryException | IllegalArgumentException e) {
            return unfit("sparql.fault.syntax", 0, 0, Faults.brief(String.valueOf(e.getMessage())));
        } catch (StackOverflowError tooDeep) {
            return unfit("sparql.fault.deep", DEEPEST);
        }
    }

    private static Vetted vet(Query query) {
        if (query.hasDatasetDescription()) return unfit("sparql.fault.from");
        if (query.isJsonType() || query.isConstructQuad() || query.isUnknownType()) return unfit("sparql.fault.kind");
        var inspector = new Inspector();
        Walker.walk(Algebra.compile(query), inspector.operations(), inspector.expressions());
        // A DESCRIBE or CONSTRUCT has its pattern in the algebra too; its template only names what was found.
        var fault = inspector.fault();
        return fault == null ? new Vetted.Fit(query) : new Vetted.Unfit(fault);
    }

    private static Vetted unfit(String key, Object... arguments) {
        return new Vetted.Unfit(Fault.of("query", key, arguments));
    }
}
