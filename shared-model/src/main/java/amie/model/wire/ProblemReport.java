package amie.model.wire;

import amie.model.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem of RFC 9457. A refused publication lists every field and why.
///
/// @param type IRI whose last segment is the stable name
public record ProblemReport(
        @Nullable String type,
        @Nullable String title,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<FaultReport> errors) {
    public ProblemReport {
        errors = errors == null ? null : List.copyOf(errors);
    }

    /// One fault.
    ///
    /// @param pointer JSON pointer into what was sent, if that was JSON
    /// @param detail the sentence in the reader's language
    public record FaultReport(
            @Nullable String pointer,
            @Nullable String field,
            @Nullable String key,
            @Nullable List<String> arguments,
            @Nullable String detail) {
        public FaultReport {
            arguments = arguments == null ? null : List.copyOf(arguments);
        }

        public static FaultReport of(Fault fault, @Nullable String detail) {
            return new FaultReport(null, fault.field(), fault.key(), fault.arguments(), detail);
        }
    }

    /// The last segment of the type, or an empty text.
    public String name() {
        return type == null ? "" : type.replaceFirst(".*[/#:]", "");
    }
}
