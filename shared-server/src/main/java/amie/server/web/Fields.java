package amie.server.web;

import amie.model.Fault;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody entered, by the path of each field (`lines.2.amount`), with every fault found while reading it.
///
/// One reader serves forms and JSON objects, so that both have the same rules. Each method reads one field; what it
/// cannot read it notes as a fault and returns a harmless value, so that all faults are found in one pass. The caller
/// then asks [#isSound()] before it uses anything. Forms read numbers and dates as the reader's language writes them
/// and as HTML sends them; JSON only as JSON writes them.
public final class Fields {
    private static final Set<Entries.Kind> TEXT = EnumSet.of(Entries.Kind.TEXT);
    private static final Set<Entries.Kind> NUMBER = EnumSet.of(Entries.Kind.TEXT, Entries.Kind.NUMBER);
    private static final Set<Entries.Kind> BOOLEAN = EnumSet.of(Entries.Kind.BOOLEAN);
    private final Entries entries;
    private final Written written;
    private final String prefix;

    private Fields(Entries entries, String prefix) {
        this.entries = entries;
        this.written = new Written(entries.lang(), entries.isJson());
        this.prefix = prefix;
    }

    static Fields of(Entries entries) {
        return new Fields(entries, "");
    }

    /// Fields filled by us: a form on an existing object, before anybody changed anything.
    public static Fields filled(Lang lang, SequencedMap<String, String> values) {
        var pairs = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> pairs.put(name, List.of(value)));
        return of(Entries.ofForm(lang, pairs));
    }

    /// No fields: a new form.
    public static Fields none() {
        return filled(Lang.FR, new LinkedHashMap<>());
    }

    /// In which numbers and dates are read.
    public Lang lang() {
        return entries.lang();
    }

    /// Required text, stripped, NFC, without control characters; the longest is counted in characters. Only a text that
    /// may be longer than 300 characters may have several lines.
    public String text(String field, int longest) {
        return Objects.requireNonNullElse(read(field, true, TEXT, raw -> written.text(raw, longest)), "");
    }

    /// Text that may be left out: null if it is blank.
    public @Nullable String optionalText(String field, int longest) {
        return read(field, false, TEXT, raw -> written.text(raw, longest));
    }

    public int integer(String field, int least, int most) {
        return Objects.requireNonNullElse(read(field, true, NUMBER, raw -> written.integer(raw, least, most)), least);
    }

    public @Nullable Integer optionalInteger(String field, int least, int most) {
        return read(field, false, NUMBER, raw -> written.integer(raw, least, most));
    }

    public Money money(String field, Money least, Money most) {
        return Objects.requireNonNullElse(read(field, true, NUMBER, raw -> written.money(raw, least, most)), least);
    }

    public @Nullable Money optionalMoney(String field, Money least, Money most) {
        return read(field, false, NUMBER, raw -> written.money(raw, least, most));
    }

    public BigDecimal decimal(String field, BigDecimal least, BigDecimal most) {
        return Objects.requireNonNullElse(read(field, true, NUMBER, raw -> written.decimal(raw, least, most)), least);
    }

    /// Days such as `2,5`, in steps of a half.
    public HalfDays halfDays(String field, HalfDays least, HalfDays most) {
        return Objects.requireNonNullElse(read(field, true, NUMBER, raw -> written.halfDays(raw, least, most)), least);
    }

    public @Nullable HalfDays optionalHalfDays(String field, HalfDays least, HalfDays most) {
        return read(field, false, NUMBER, raw -> written.halfDays(raw, least, most));
    }

    /// Weekly hours such as `17,5`, in steps of a half.
    public HalfHours halfHours(String field) {
        return Objects.requireNonNullElse(read(field, true, NUMBER, written::halfHours), HalfHours.FULL_TIME);
    }

    public LocalDate date(String field) {
        return Objects.requireNonNullElse(read(field, true, TEXT, written::date), LocalDate.EPOCH);
    }

    public @Nullable LocalDate optionalDate(String field) {
        return read(field, false, TEXT, written::date);
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        return Objects.requireNonNullElse(read(field, true, TEXT, raw -> value(raw, type)), type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> @Nullable E optionalOneOf(String field, Class<E> type) {
        return read(field, false, TEXT, raw -> value(raw, type));
    }

    /// The boxes of one name that are ticked, or a JSON list of names.
    public <E extends Enum<E>> Set<E> severalOf(String field, Class<E> type) {
        var several = EnumSet.noneOf(type);
        for (var raw : entries.several(prefix + field)) {
            var value = kept(field, value(raw, type));
            if (value != null) several.add(value);
        }
        return several;
    }

    private static <E extends Enum<E>> Parsed<E> value(String raw, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(raw.strip()))
                .findFirst()
                .<Parsed<E>>map(Parsed.Good::new)
                .orElseGet(() -> Parsed.bad("fault.choice"));
    }

    /// A box that is ticked or not.
    public boolean checked(String field) {
        var raw = entries.single(prefix + field, BOOLEAN, "fault.boolean");
        if (raw == null || raw.isBlank() || raw.equals("false")) return false;
        if (raw.equals("on") || raw.equals("true")) return true;
        fault(field, "fault.choice");
        return false;
    }

    /// An address on the web: `https`, or `http` on a loopback address.
    public @Nullable String optionalAddress(String field) {
        return read(field, false, TEXT, written::address);
    }

    /// The rows under a field: `lines.0.…`, `lines.1.…`, in order; rows whose every field is blank are left out.
    public List<Fields> rows(String field, int most) {
        var start = prefix + field + ".";
        if (!Objects.requireNonNullElse(entries.single(prefix + field, Set.of(Entries.Kind.EMPTY), "fault.list"), "")
                .isEmpty()) fault(field, "fault.list");
        var numbers = entries.names(start).stream()
                .map(path -> path.substring(start.length()))
                .map(rest -> rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest)
                .filter(number -> number.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
        var rows = new ArrayList<Fields>();
        for (var number : numbers) {
            var row = start + number + ".";
            entries.markRead(start + number);
            if (entries.isJson() || !entries.isBlank(row)) rows.add(new Fields(entries, row));
        }
        if (rows.size() <= most) return List.copyOf(rows);
        fault(field, "fault.rows", most);
        return List.copyOf(rows.subList(0, most));
    }

    /// The fields of one row or object, whether anything was entered there or not: `lines.3`.
    public Fields under(String path) {
        return new Fields(entries, prefix + path + ".");
    }

    private <T> @Nullable T read(
            String field, boolean required, Set<Entries.Kind> kinds, Function<String, Parsed<T>> reader) {
        var otherwise = kinds.contains(Entries.Kind.NUMBER) ? "fault.number" : "fault.text";
        var raw = entries.single(prefix + field, kinds, otherwise);
        if (raw == null) return null;
        if (!raw.isBlank()) return kept(field, reader.apply(raw));
        if (required) fault(field, "fault.required");
        return null;
    }

    private <T> @Nullable T kept(String field, Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Good<T>(var value) -> value;
            case Parsed.Bad<T>(var key, var arguments) -> {
                fault(field, key, arguments.toArray());
                yield null;
            }
        };
    }

    /// Notes a fault that the reader of a single field cannot see.
    public void fault(String field, String key, Object... arguments) {
        entries.fault(prefix + field, key, arguments);
    }

    /// Notes every field of a JSON object that was not read: a misspelt name must not be lost in silence.
    public void nothingElse() {
        entries.nothingElse();
    }

    public boolean isSound() {
        return faults().isEmpty();
    }

    public List<Fault> faults() {
        return entries.faults().stream()
                .filter(fault -> fault.field().startsWith(prefix))
                .toList();
    }

    /// Leaves by a 422 problem if anything is wrong, unknown fields of a JSON object included: the way of an API.
    public void orProblem() {
        nothingElse();
        if (!isSound()) throw Problem.invalid(faults()).exception();
    }

    /// What was entered, as it was, for showing it again; empty if nothing.
    public String entered(String field) {
        return entries.entered(prefix + field);
    }

    /// Whether this value is among those entered: a box of several.
    public boolean holds(String field, String value) {
        return entries.holds(prefix + field, value);
    }

    /// The faults of one field.
    public List<Fault> faultsOf(String field) {
        return entries.faults().stream()
                .filter(fault -> fault.field().equals(prefix + field))
                .toList();
    }

    /// The whole path of a field, as its input is named: `lines.2.amount`.
    public String path(String field) {
        return prefix + field;
    }
}
