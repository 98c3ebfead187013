package amie.node.training;

import amie.model.Fault;
import amie.model.Lang;
import amie.model.Licence;
import amie.node.edge.Filled;
import amie.server.web.Fields;
import org.jspecify.annotations.Nullable;

/// A material as it is entered, in a form or in JSON.
final class MaterialForm {
    private MaterialForm() {}

    /// @param origin the IRI it was imported from: not a thing one enters in a form
    static MaterialDraft read(Fields fields, @Nullable String origin) {
        return new MaterialDraft(
                fields.oneOf("lang", Lang.class),
                fields.text("title", 200),
                fields.optionalText("description", 4000),
                fields.oneOf("licence", Licence.class),
                fields.optionalText("author", 200),
                origin);
    }

    static Fields blank(Lang reader, Training training) {
        return new Filled(reader)
                .put("lang", training.offer().lang())
                .put("licence", training.offer().licence())
                .form();
    }

    static Fields of(MaterialSheet material, Lang reader) {
        var draft = material.draft();
        return new Filled(reader)
                .put("version", material.version())
                .put("lang", draft.lang())
                .put("title", draft.title())
                .put("description", draft.description())
                .put("licence", draft.licence())
                .put("author", draft.author())
                .form();
    }

    /// What is wrong with a file; null if it was added.
    static @Nullable Fault fault(FileOutcome outcome, String name) {
        return switch (outcome) {
            case FileOutcome.Added added -> null;
            case FileOutcome.OverQuota(var quota) ->
                Fault.of("file", "training.fault.quota", name, quota / (1024 * 1024));
            case FileOutcome.TooMany(var most) -> Fault.of("file", "training.fault.files", most);
            case FileOutcome.NameTaken() -> Fault.of("file", "training.fault.fileName", name);
            case FileOutcome.Missing() -> Fault.of("file", "training.fault.material");
        };
    }
}
