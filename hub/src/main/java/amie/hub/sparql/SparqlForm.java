package amie.hub.sparql;

import amie.model.Fault;
import amie.model.Federation;
import amie.server.web.Reply;
import amie.server.web.Request;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/// The page on which a person asks: a form, examples, and what came of the query.
public final class SparqlForm {
    private static final int SHOWN = 500;

    private final Federation federation;

    SparqlForm(Federation federation) {
        this.federation = federation;
    }

    /// @param key of its name in the texts
    public record Example(String key, String query) {}

    /// A value in a table.
    ///
    /// @param link its address if it is one of the federation or of the web
    public record Cell(String text, @Nullable String link) {}

    /// @param truth answer of an ASK
    /// @param turtle answer of a CONSTRUCT or DESCRIBE
    /// @param total how many rows there are; more than are shown here
    /// @param cut whether even more rows were left out
    public record Page(
            String query,
            List<Example> examples,
            @Nullable Fault fault,
            @Nullable Boolean truth,
            @Nullable String turtle,
            List<String> columns,
            List<List<Cell>> rows,
            int total,
            boolean cut,
            List<String> formats) {}

    Reply empty(Request request) {
        var query = Examples.all().getFirst().query();
        return page(
                200,
                request,
                new Page(query, Examples.all(), null, null, null, List.of(), List.of(), -1, false, List.of()));
    }

    Reply unfit(Request request, String query, Fault fault) {
        return page(
                400,
                request,
                new Page(query, Examples.all(), fault, null, null, List.of(), List.of(), -1, false, List.of()));
    }

    Reply truth(Request request, String query, boolean truth) {
        return page(
                200,
                request,
                new Page(query, Examples.all(), null, truth, null, List.of(), List.of(), -1, false, names()));
    }

    Reply graph(Request request, String query, String turtle, boolean cut) {
        return page(
                200,
                request,
                new Page(
                        query,
                        Examples.all(),
                        null,
                        null,
                        turtle,
                        List.of(),
                        List.of(),
                        -1,
                        cut,
                        ResultFormat.GRAPHS.stream()
                                .map(format -> format.extension())
                                .toList()));
    }

    Reply rows(Request request, String query, Result.Rows result) {
        var columns = result.variables().stream().map(Var::getVarName).toList();
        var rows = result.rows().stream()
                .limit(SHOWN)
                .map(row -> cells(result.variables(), row))
                .toList();
        return page(
                200,
                request,
                new Page(
                        query,
                        Examples.all(),
                        null,
                        null,
                        null,
                        columns,
                        rows,
                        result.rows().size(),
                        result.cut(),
                        names()));
    }

    private static List<String> names() {
        return List.of(ResultFormat.values()).stream()
                .map(ResultFormat::shortName)
                .toList();
    }

    private static Reply page(int status, Request request, Page page) {
        return Reply.page(status, request.t("sparql.title"), "sparql/page", page);
    }

    private List<Cell> cells(List<Var> variables, Binding row) {
        return variables.stream().map(variable -> cell(row.get(variable))).toList();
    }

    private Cell cell(@Nullable Node node) {
        if (node == null) return new Cell("", null);
        if (node.isLiteral()) return new Cell(node.getLiteralLexicalForm(), null);
        if (!node.isURI()) return new Cell(node.toString(), null);
        var iri = node.getURI();
        return new Cell(iri, link(iri));
    }

    /// Our own names lead to their pages on this site; `https` addresses elsewhere are links too.
    private @Nullable String link(String iri) {
        var base = federation.base().toString();
        if (iri.startsWith(base)) return "/" + iri.substring(base.length());
        return iri.startsWith("https://") ? iri : null;
    }
}
