package amie.server.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One field of a form as a template draws it.
///
/// @param hint empty if there is none
/// @param look which input it is
/// @param options what can be chosen; empty where something is written
public record FieldPiece(
        String id,
        String label,
        String hint,
        List<String> faults,
        String value,
        boolean optional,
        Look look,
        List<View.Option> options) {
    /// @param inputMode the keyboard of a phone
    public record Look(
            Element element,
            String type,
            @Nullable String inputMode,
            @Nullable String autocomplete,
            String unit) {
        static Look of(View.FieldKind kind) {
            return switch (kind) {
                case LINE, OPTIONAL_LINE -> new Look(Element.INPUT, "text", null, null, "");
                case AREA, OPTIONAL_AREA -> new Look(Element.AREA, "text", null, null, "");
                case NUMBER, OPTIONAL_NUMBER -> new Look(Element.INPUT, "text", "decimal", "off", "");
                case MONEY, OPTIONAL_MONEY -> new Look(Element.INPUT, "text", "decimal", "off", "€");
                case DATE, OPTIONAL_DATE -> new Look(Element.INPUT, "date", null, null, "");
                case PASSWORD -> new Look(Element.INPUT, "password", null, "current-password", "");
                case NEW_PASSWORD -> new Look(Element.INPUT, "password", null, "new-password", "");
                case EMAIL -> new Look(Element.INPUT, "email", "email", "email", "");
                case FILE -> new Look(Element.INPUT, "file", null, null, "");
            };
        }

        Look type(String other) {
            return new Look(element, other, inputMode, autocomplete, unit);
        }
    }

    public enum Element {
        INPUT,
        AREA
    }

    static boolean isOptional(View.FieldKind kind) {
        return kind.name().startsWith("OPTIONAL_");
    }

    public @Nullable String invalid() {
        return faults.isEmpty() ? null : "true";
    }

    public @Nullable String required() {
        return optional ? null : "true";
    }

    /// The ids of all that explains the field; null if nothing does.
    public @Nullable String describedBy() {
        var faultIds = IntStream.range(0, faults.size()).mapToObj(this::faultId);
        var ids = Stream.concat(faultIds, hint.isEmpty() ? Stream.empty() : Stream.of(id + "-hint"))
                .toList();
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    public String faultId(int number) {
        return id + "-fault-" + number;
    }
}
