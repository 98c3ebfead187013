package amie.server.web;

import amie.model.Fault;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What somebody entered, by the path of each field (`lines.2.amount`), with every fault found while reading it.
///
/// One reader serves forms and JSON objects, so that both have the same rules. Each method reads one field; what it
/// cannot
/// read it notes as a fault and returns a harmless value, so that all faults are found in one pass. The caller then
/// asks
/// [#isSound()] before it uses anything. Forms read numbers and dates as the reader's language writes them and as HTML
/// sends them; JSON only as JSON writes them.
public interface Fields {
    /// Required text, stripped, NFC, without control characters; the longest is counted in characters.
    String text(String field, int longest);

    /// Text that may be left out: null if it is blank.
    @Nullable
    String optionalText(String field, int longest);

    int integer(String field, int least, int most);

    @Nullable
    Integer optionalInteger(String field, int least, int most);

    Money money(String field, Money least, Money most);

    @Nullable
    Money optionalMoney(String field, Money least, Money most);

    BigDecimal decimal(String field, BigDecimal least, BigDecimal most);

    /// Days such as `2,5`, in steps of a half.
    HalfDays halfDays(String field, HalfDays least, HalfDays most);

    @Nullable
    HalfDays optionalHalfDays(String field, HalfDays least, HalfDays most);

    /// Weekly hours such as `17,5`, in steps of a half.
    HalfHours halfHours(String field);

    LocalDate date(String field);

    @Nullable
    LocalDate optionalDate(String field);

    <E extends Enum<E>> E oneOf(String field, Class<E> type);

    <E extends Enum<E>> @Nullable E optionalOneOf(String field, Class<E> type);

    /// A box that is ticked or not.
    boolean checked(String field);

    /// An address on the web: `https`, or `http` on a loopback address.
    @Nullable
    String optionalAddress(String field);

    /// The rows under a field: `lines.0.…`, `lines.1.…`, in order; rows whose every field is blank are left out.
    List<Fields> rows(String field, int most);

    /// Notes a fault that the reader of a single field cannot see.
    void fault(String field, String key, Object... arguments);

    boolean isSound();

    List<Fault> faults();

    /// Leaves by a 422 problem if anything is wrong: the way of an API.
    default void orProblem() {
        if (!isSound()) throw Problem.invalid(faults()).exception();
    }

    /// What was entered, as it was, for showing it again; empty if nothing.
    String entered(String field);

    /// The faults of one field.
    default List<Fault> faultsOf(String field) {
        return faults().stream().filter(fault -> fault.field().equals(field)).toList();
    }

    /// Fields filled by us: a form on an existing object, before anybody changed anything.
    static Fields filled(Lang lang, SequencedMap<String, String> values) {
        return FieldReader.ofForm(lang, values);
    }

    /// No fields: a new form.
    static Fields none() {
        return filled(Lang.FR, new java.util.LinkedHashMap<>());
    }
}
