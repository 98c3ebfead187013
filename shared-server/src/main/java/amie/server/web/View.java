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
import org.jspecify.annotations.Nullable;

/// What every template may ask, given to it as `v`: texts, numbers as the language writes them, links, the pieces of a
/// form.
public interface View {
    Lang lang();

    /// A sentence of the bundles; `{0}` stands for the first argument.
    String t(String key, Object... arguments);

    /// A sentence that counts: `key.one` or `key.other`, with the count as `{0}`.
    String n(String key, long count);

    /// The name of a value of an enum: key `{type}.{VALUE}`, such as `stage.CRUISE`.
    String name(Enum<?> value);

    String money(Money amount);

    String days(HalfDays days);

    String hours(HalfHours hours);

    String number(Number number);

    /// A share of the whole in basis points, as a percentage with one decimal.
    String percent(int basisPoints);

    String date(LocalDate date);

    String moment(Instant instant);

    Actor actor();

    boolean may(Access access);

    /// The address of the page that is shown, without query.
    String path();

    /// The versioned address of a static file: `app.css`.
    String asset(String name);

    /// The hidden field that every form needs.
    Content token();

    /// The box on top of a form that lists all faults with links to their fields; nothing if there is none.
    Content faults(Fields form);

    /// A labelled text field with its fault and its hint. The label is the key `{prefix}.{field}` where prefix is the
    /// part of the site, such as `service`; the hint the key `{prefix}.{field}.hint` if there is one.
    Content field(String prefix, Fields form, String field, FieldKind kind);

    /// A field that offers the values of an enum by their names.
    <E extends Enum<E>> Content choice(String prefix, Fields form, String field, Class<E> type, boolean optional);

    /// A field that offers these values.
    Content choice(String prefix, Fields form, String field, List<Option> options);

    Content box(String prefix, Fields form, String field);

    /// Previous and next page of a list.
    Content pager(@Nullable String previous, @Nullable String next);

    /// The sentence of a fault.
    String sentence(Fault fault);

    record Option(String value, String label) {}

    /// What an input looks like and which keyboard a phone shows.
    enum FieldKind {
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
