package amie.server.web;

import amie.model.Fault;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What every template may ask, given to it as `v`: texts, numbers as the language writes them, links, the pieces of a
/// form.
public final class View {
    private final Request request;
    private final Templates templates;
    private final Messages messages;

    View(Request request, Templates templates) {
        this.request = request;
        this.templates = templates;
        this.messages = request.installation().messages();
    }

    public Lang lang() {
        return request.lang();
    }

    /// A sentence of the bundles; `{0}` stands for the first argument.
    public String t(String key, Object... arguments) {
        return messages.text(lang(), key, arguments);
    }

    /// A sentence that counts: `key.one` or `key.other`, with the count as `{0}`. French counts 0 as one.
    public String n(String key, long count) {
        boolean one = count == 1 || (count == 0 && lang() == Lang.FR);
        return t(key + (one ? ".one" : ".other"), number(count));
    }

    /// The name of a value of an enum: key `{type}.{VALUE}`, such as `stage.CRUISE`, `serviceKind.MAIL`.
    public String name(Enum<?> value) {
        var type = value.getDeclaringClass().getSimpleName();
        return t(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "." + value.name());
    }

    public String money(Money amount) {
        return Figures.money(lang(), amount);
    }

    /// To the nearest euro.
    public String euros(Money amount) {
        return Figures.euros(lang(), amount);
    }

    /// What is gained or, with a minus, lost; to the nearest euro.
    public String gain(Money amount) {
        return (amount.cents() >= 50 ? "+" : "") + euros(amount);
    }

    public String days(HalfDays days) {
        return Figures.days(lang(), days);
    }

    public String hours(HalfHours hours) {
        return Figures.hours(lang(), hours);
    }

    public String number(Number number) {
        return Figures.number(lang(), number);
    }

    /// A share of a whole, as a percentage with one decimal.
    public String percent(Money part, Money whole) {
        return Figures.percent(lang(), part, whole);
    }

    /// A share of the whole in basis points, as a percentage with one decimal.
    public String percent(int basisPoints) {
        return Figures.percent(lang(), basisPoints);
    }

    public String date(LocalDate date) {
        return Dates.date(lang(), date);
    }

    public String moment(Instant instant) {
        return Dates.moment(lang(), instant);
    }

    public Actor actor() {
        return request.actor();
    }

    public boolean may(Access access) {
        return access.admits(actor());
    }

    /// The address of the page that is shown, without query.
    public String path() {
        return request.path();
    }

    /// The versioned address of a static file: `app.css`.
    public String asset(String name) {
        var address = request.installation().assets().address(name);
        return Objects.requireNonNull(address, () -> "no asset " + name);
    }

    boolean hasAsset(String name) {
        return request.installation().assets().address(name) != null;
    }

    /// The hidden field that every form needs.
    public Content token() {
        var token = request.installation().tokens().issue(request.formOwner());
        return templates.content(this, "web/token", token);
    }

    /// The box on top of a form that lists all faults with links to their fields, each after the label of its field;
    /// nothing if there is none.
    ///
    /// @param prefixes the label is the text `{prefix}.{field}` of the first that has one, as in [#field]; in a row
    ///     `jobs.2.weekly` it is `{prefix}.job.weekly`
    public Content faults(Fields form, String... prefixes) {
        if (form.isSound()) return output -> {};
        var named = form.faults().stream()
                .map(fault -> new NamedFault(fault.field(), named(fault, prefixes)))
                .toList();
        return templates.content(this, "web/faults", named);
    }

    /// The sentence of a fault after the label of its field, as [#faults] shows it.
    public String named(Fault fault, String... prefixes) {
        var field = fault.field().replaceAll("s\\.\\d+\\.", ".");
        return Stream.of(prefixes)
                .map(prefix -> prefix + "." + field)
                .filter(key -> messages.has(lang(), key))
                .findFirst()
                .map(key -> t("web.fault.of", t(key), sentence(fault)))
                .orElseGet(() -> sentence(fault));
    }

    /// A labelled text field with its fault and its hint. The label is the key `{prefix}.{field}` where prefix is the
    /// part of the site, such as `service`; the hint the key `{prefix}.{field}.hint` if there is one.
    public Content field(String prefix, Fields form, String field, FieldKind kind) {
        var look = FieldPiece.Look.of(kind);
        var value = form.entered(field);
        switch (kind) {
            case DATE, OPTIONAL_DATE -> {
                // An input of type date shows nothing but ISO: a text that is no date stays a text.
                var date = Dates.read(lang(), value);
                if (date != null) value = date.toString();
                else if (!value.isBlank()) look = look.type("text");
            }
            // A browser must not get back what is secret, and cannot take back a file.
            case PASSWORD, NEW_PASSWORD, FILE -> value = "";
            case LINE, OPTIONAL_LINE, AREA, OPTIONAL_AREA, NUMBER, OPTIONAL_NUMBER, MONEY, OPTIONAL_MONEY, EMAIL -> {}
        }
        return piece("web/field", prefix, form, field, value, FieldPiece.isOptional(kind), look, List.of());
    }

    /// A field that offers the values of an enum by their names.
    public <E extends Enum<E>> Content choice(
            String prefix, Fields form, String field, Class<E> type, boolean optional) {
        var options = Stream.of(type.getEnumConstants())
                .map(value -> new Option(value.name(), name(value)))
                .toList();
        return choice(prefix, form, field, options, optional);
    }

    /// A field that offers these values.
    public Content choice(String prefix, Fields form, String field, List<Option> options) {
        return choice(prefix, form, field, options, false);
    }

    /// A field that offers these values, and nothing.
    public Content choice(String prefix, Fields form, String field, List<Option> options, boolean optional) {
        var look = FieldPiece.Look.of(FieldKind.LINE);
        var chosen = form.entered(field);
        var all = optional || chosen.isEmpty()
                ? Stream.concat(Stream.of(nothing(prefix + "." + field, optional)), options.stream())
                        .toList()
                : options;
        return piece("web/choice", prefix, form, field, chosen, optional, look, all);
    }

    /// The key `….none` says what no choice means; that anything goes, if it does not say.
    private Option nothing(String key, boolean optional) {
        if (messages.has(lang(), key + ".none")) return new Option("", t(key + ".none"));
        return new Option("", t(optional ? "web.any" : "web.choose"));
    }

    public Content box(String prefix, Fields form, String field) {
        var look = FieldPiece.Look.of(FieldKind.LINE);
        var ticked = form.entered(field).matches("on|true") ? "on" : "";
        return piece("web/box", prefix, form, field, ticked, true, look, List.of());
    }

    private Content piece(
            String template,
            String prefix,
            Fields form,
            String field,
            String value,
            boolean optional,
            FieldPiece.Look look,
            List<Option> options) {
        var key = prefix + "." + field;
        var hint = messages.has(lang(), key + ".hint") ? t(key + ".hint") : "";
        var faults = form.faultsOf(field).stream().map(this::sentence).toList();
        var piece = new FieldPiece(form.path(field), t(key), hint, faults, value, optional, look, options);
        return templates.content(this, template, piece);
    }

    /// Previous and next page of a list.
    public Content pager(@Nullable String previous, @Nullable String next) {
        return templates.content(this, "web/pager", new Pager(previous, next));
    }

    /// The files in which the list of a page may be taken along: its address with `format=`.
    ///
    /// @param address with the filters and the order on screen
    public Content takeAway(String address) {
        return takeAway(t("table.take"), address);
    }

    /// The same, after other words.
    public Content takeAway(String label, String address) {
        return templates.content(this, "web/take", new TakeAway(label, address));
    }

    /// A button that asks before it does what is hard to take back; works without JavaScript.
    ///
    /// @param key of two sentences: `….sure` asks, `….yes` is the answer
    /// @param hidden names and values that go along, in turn
    public Content confirm(String action, String label, String key, String... hidden) {
        var it = new Confirmation(action, label, t(key + ".sure"), t(key + ".yes"), Confirmation.pairs(hidden));
        return templates.content(this, "web/confirm", it);
    }

    /// The sentence of a fault.
    public String sentence(Fault fault) {
        return t(fault.key(), fault.arguments().toArray());
    }

    /// A fault in a summary.
    ///
    /// @param field empty if it concerns the whole form
    /// @param text with the label of the field
    public record NamedFault(String field, String text) {}

    /// @param previous address of the page before; null on the first
    public record Pager(@Nullable String previous, @Nullable String next) {}

    public record TakeAway(String label, String address) {
        public String as(String ending) {
            return address + (address.contains("?") ? "&" : "?") + "format=" + ending;
        }
    }

    public record Option(String value, String label) {}

    /// What an input looks like and which keyboard a phone shows.
    public enum FieldKind {
        LINE,
        OPTIONAL_LINE,
        AREA,
        OPTIONAL_AREA,
        NUMBER,
        OPTIONAL_NUMBER,
        MONEY,
        OPTIONAL_MONEY,
        DATE,
        OPTIONAL_DATE,
        PASSWORD,
        NEW_PASSWORD,
        EMAIL,
        FILE
    }
}
