package amie.hub.catalogue;

import amie.model.NodeId;
import amie.model.ServiceKind;
import amie.server.web.Fields;
import org.jspecify.annotations.Nullable;

/// Which services somebody looks for.
///
/// @param text words in the name, the description or the software; empty for all
public record ServiceQuery(
        String text, @Nullable ServiceKind kind, @Nullable NodeId node) {
    public static final ServiceQuery ALL = new ServiceQuery("", null, null);

    /// The same in a page's address and in the API's.
    static ServiceQuery read(Fields fields) {
        var text = fields.optionalText("q", 200);
        return new ServiceQuery(text == null ? "" : text, fields.optionalOneOf("kind", ServiceKind.class), null);
    }

    Address address(String path) {
        return Address.of(path).with("q", text).with("kind", kind);
    }
}
