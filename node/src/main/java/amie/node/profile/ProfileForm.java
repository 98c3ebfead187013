package amie.node.profile;

import amie.model.GroupCard;
import amie.model.Lang;
import amie.model.Stage;
import amie.model.TemplateVersion;
import amie.node.edge.Filled;
import amie.server.web.Fields;
import org.jspecify.annotations.Nullable;

/// The card as it is entered, in a form or in JSON.
final class ProfileForm {
    private ProfileForm() {}

    /// @param derivedFrom where the Amie came from: a fact, nothing to enter
    static GroupCard read(Fields fields, @Nullable TemplateVersion derivedFrom) {
        return new GroupCard(
                fields.oneOf("lang", Lang.class),
                fields.text("name", 200),
                fields.text("territory", 200),
                fields.optionalText("about", 4000),
                fields.oneOf("stage", Stage.class),
                fields.optionalAddress("website"),
                derivedFrom);
    }

    static Fields of(ProfileSheet sheet, Lang reader) {
        var card = sheet.card();
        return new Filled(reader)
                .put("version", sheet.version())
                .put("lang", card.lang())
                .put("name", card.name())
                .put("territory", card.territory())
                .put("about", card.about())
                .put("stage", card.stage())
                .put("website", card.website())
                .form();
    }
}
