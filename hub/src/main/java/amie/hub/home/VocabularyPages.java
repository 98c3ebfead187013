package amie.hub.home;

import amie.model.rdf.RdfFormat;
import amie.model.rdf.RdfWriter;
import amie.model.rdf.Statements;
import amie.model.rdf.Vocabulary;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.TreeMap;

/// The federation's own vocabulary, for people and for programs.
public final class VocabularyPages {
    private static final String HTML = "text/html";
    private static final String TURTLE = "text/turtle";
    private final Statements definition;
    private final byte[] turtle;
    private final String namespace;

    public VocabularyPages(Vocabulary vocabulary) {
        this.definition = vocabulary.definition();
        this.turtle = new RdfWriter(vocabulary.federation()).write(RdfFormat.TURTLE, definition);
        this.namespace = vocabulary.federation().vocabulary();
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/vocabulary", Access.anyone(), this::vocabulary).forEveryOrigin());
    }

    /// One term with its label and its meaning in the reader's language.
    public record Term(String local, String label, String meaning) {
        Term label(String text) {
            return new Term(local, text, meaning);
        }

        Term meaning(String text) {
            return new Term(local, label, text);
        }
    }

    public record Page(String namespace, List<Term> terms) {}

    private Reply vocabulary(Request request) {
        var asked = request.query("format");
        if (asked != null && !asked.isEmpty() && !asked.equals("turtle"))
            throw Request.badQuery("format", "fault.choice");
        if ("turtle".equals(asked) || request.accepts(HTML, TURTLE).equals(TURTLE))
            return Reply.bytes(200, TURTLE, turtle);
        var page = new Page(namespace, terms(request.lang().tag()));
        return Reply.page(request.t("vocabulary.title"), "home/vocabulary", page);
    }

    private List<Term> terms(String tag) {
        var terms = new TreeMap<String, Term>();
        for (var quad : definition) {
            var subject = quad.getSubject().getURI();
            if (!subject.startsWith(namespace)) continue;
            var local = subject.substring(namespace.length());
            var known = terms.computeIfAbsent(local, name -> new Term(name, name, ""));
            if (!quad.getObject().isLiteral()
                    || !quad.getObject().getLiteralLanguage().equals(tag)) continue;
            var text = quad.getObject().getLiteralLexicalForm();
            switch (quad.getPredicate().getLocalName()) {
                case "label", "prefLabel" -> terms.put(local, known.label(text));
                case "comment", "definition" -> terms.put(local, known.meaning(text));
                default -> {}
            }
        }
        return List.copyOf(terms.values());
    }
}
