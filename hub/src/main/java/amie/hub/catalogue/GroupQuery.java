package amie.hub.catalogue;

import amie.model.ObjectId;
import amie.model.Stage;
import amie.server.web.Fields;
import org.jspecify.annotations.Nullable;

/// Which Amies somebody looks for.
///
/// @param text words in the name, the territory or the description; empty for all
/// @param territory a part of its words; empty for all
/// @param origin the template they were founded from, in any version
public record GroupQuery(
        String text,
        String territory,
        @Nullable Stage stage,
        @Nullable ObjectId origin) {
    public static final GroupQuery ALL = new GroupQuery("", "", null, null);

    /// The same in a page's address and in the API's.
    static GroupQuery read(Fields fields) {
        var text = fields.optionalText("q", 200);
        var territory = fields.optionalText("territory", 200);
        var stage = fields.optionalOneOf("stage", Stage.class);
        return new GroupQuery(text == null ? "" : text, territory == null ? "" : territory, stage, null);
    }

    Address address(String path) {
        return Address.of(path).with("q", text).with("territory", territory).with("stage", stage);
    }
}
