package amie.model.rdf;

import static amie.model.rdf.Faults.brief;

import amie.model.Fault;
import amie.model.Federation;
import amie.model.NodeId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// The rules that every publication keeps whatever its kind, so that its canonical form needs no algorithm and no other
/// software can read something else in it.
final class Profile {
    static final int LONGEST_TEXT = 8_000;
    private static final int MOST_FAULTS = 50;

    private final Federation federation;
    private final boolean loopback;

    Profile(Federation federation) {
        this.federation = federation;
        this.loopback = "http".equals(federation.base().getScheme());
    }

    /// What breaks a rule in the signed form of a publication of this node.
    ///
    /// @param publication its IRI, the name of its graph
    List<Fault> check(Statements statements, String publication, NodeId node) {
        var faults = new LinkedHashSet<Fault>();
        if (statements.size() > CanonicalReader.MOST_QUADS)
            faults.add(Fault.of("", "profile.quads", CanonicalReader.MOST_QUADS));
        if (statements.length() > CanonicalReader.MOST_BYTES)
            faults.add(Fault.of("", "profile.size", statements.length(), CanonicalReader.MOST_BYTES));
        var seen = new HashSet<String>();
        for (var quad : statements) {
            if (faults.size() >= MOST_FAULTS) break;
            names(quad, publication, node, faults);
            for (var term : List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())) term(term, seen, faults);
        }
        return new ArrayList<>(faults);
    }

    private void names(Quad quad, String publication, NodeId node, Set<Fault> faults) {
        if (!quad.getGraph().isURI() || !quad.getGraph().getURI().equals(publication))
            faults.add(Fault.of("", "profile.graph", publication));
        if (!quad.getSubject().isURI()) return;
        var subject = quad.getSubject().getURI();
        if (!federation.mayDescribe(node, subject)) faults.add(Fault.of("", "profile.scope", brief(subject)));
    }

    private void term(Node term, Set<String> seen, Set<Fault> faults) {
        if (term.isURI()) {
            if (seen.add(term.getURI()) && !Iris.isAllowed(term.getURI(), loopback))
                faults.add(Fault.of("", "profile.iri", brief(term.getURI())));
        } else if (term.isLiteral()) {
            literal(term, faults);
        } else {
            faults.add(Fault.of("", "profile.blank"));
        }
    }

    private static void literal(Node literal, Set<Fault> faults) {
        var text = literal.getLiteralLexicalForm();
        var language = literal.getLiteralLanguage();
        if (text.length() > LONGEST_TEXT) faults.add(Fault.of("", "profile.length", brief(text), LONGEST_TEXT));
        else if (!text.codePoints().allMatch(Profile::isPlain))
            faults.add(Fault.of("", "profile.character", brief(text)));
        else if (!Normalizer.isNormalized(text, Normalizer.Form.NFC))
            faults.add(Fault.of("", "profile.nfc", brief(text)));
        else if (!Datatypes.isCanonical(literal)) faults.add(Fault.of("", "profile.lexical", brief(text)));
        if (!language.isEmpty() && !Iris.isLanguageTag(language))
            faults.add(Fault.of("", "profile.language", brief(language)));
    }

    /// Neither control (but line feed and tab), nor bidirectional formatting, nor half a character, nor an invisible
    /// line separator or byte order mark.
    static boolean isPlain(int c) {
        if (c < 0x20) return c == '\n' || c == '\t';
        if (c < 0x7f) return true;
        boolean bidi = c == 0x61c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
        boolean separator = c == 0x2028 || c == 0x2029 || c == 0xfeff;
        return !bidi
                && !separator
                && Character.isDefined(c)
                && Character.getType(c) != Character.CONTROL
                && Character.getType(c) != Character.SURROGATE;
    }
}
