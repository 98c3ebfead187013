package amie.model.rdf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// The datatypes that a publication may use, and their canonical lexical forms (XSD 1.1 part 2, appendix E).
public final class Datatypes {
    private static final RDFDatatype CRYPTOSUITE = ofJena(Terms.CRYPTOSUITE_STRING);
    private static final RDFDatatype MULTIBASE = ofJena(Terms.MULTIBASE);
    private static final Map<String, RDFDatatype> KNOWN = Map.of(
            XSDDatatype.XSDinteger.getURI(), XSDDatatype.XSDinteger,
            XSDDatatype.XSDdecimal.getURI(), XSDDatatype.XSDdecimal,
            XSDDatatype.XSDdate.getURI(), XSDDatatype.XSDdate,
            XSDDatatype.XSDdateTime.getURI(), XSDDatatype.XSDdateTime,
            CRYPTOSUITE.getURI(), CRYPTOSUITE,
            MULTIBASE.getURI(), MULTIBASE);
    private static final int MOST_DIGITS = 30;

    private Datatypes() {}

    /// The one instance that Jena's own readers use, so that literals are equal whoever read them.
    private static RDFDatatype ofJena(Node datatype) {
        return TypeMapper.getInstance().getSafeTypeByName(datatype.getURI());
    }

    static @Nullable RDFDatatype ofIri(String iri) {
        return KNOWN.get(iri);
    }

    public static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    public static Node decimal(BigDecimal value) {
        return NodeFactory.createLiteralDT(canonical(value), XSDDatatype.XSDdecimal);
    }

    public static Node date(LocalDate value) {
        return NodeFactory.createLiteralDT(value.toString(), XSDDatatype.XSDdate);
    }

    public static Node dateTime(Instant value) {
        return NodeFactory.createLiteralDT(canonical(value), XSDDatatype.XSDdateTime);
    }

    public static Node cryptosuite(String value) {
        return NodeFactory.createLiteralDT(value, CRYPTOSUITE);
    }

    public static Node multibase(String value) {
        return NodeFactory.createLiteralDT(value, MULTIBASE);
    }

    /// Whether a literal is written in the canonical way of its datatype.
    static boolean isCanonical(Node literal) {
        var form = literal.getLiteralLexicalForm();
        var datatype = literal.getLiteralDatatype();
        if (!literal.getLiteralLanguage().isEmpty() || datatype.equals(XSDDatatype.XSDstring)) return true;
        try {
            if (datatype.equals(XSDDatatype.XSDinteger))
                return isShort(form) && form.equals(new BigInteger(form).toString());
            if (datatype.equals(XSDDatatype.XSDdecimal))
                return isShort(form) && form.equals(canonical(new BigDecimal(form)));
            if (datatype.equals(XSDDatatype.XSDdate))
                return form.length() == 10 && LocalDate.parse(form).toString().equals(form);
            if (datatype.equals(XSDDatatype.XSDdateTime)) return form.equals(canonical(Instant.parse(form)));
            return datatype.equals(CRYPTOSUITE) || datatype.equals(MULTIBASE);
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private static boolean isShort(String number) {
        return number.length() <= MOST_DIGITS && number.indexOf('e') < 0 && number.indexOf('E') < 0;
    }

    private static String canonical(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String canonical(Instant value) {
        var text = value.toString();
        int dot = text.indexOf('.');
        if (dot < 0) return text;
        int end = text.length() - 1;
        while (text.charAt(end - 1) == '0') end--;
        return text.substring(0, end) + "Z";
    }
}
