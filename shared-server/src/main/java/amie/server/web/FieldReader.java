package amie.server.web;

import amie.model.Lang;
import java.util.SequencedMap;

final class FieldReader {
    private FieldReader() {}

    static Fields ofForm(Lang lang, SequencedMap<String, String> values) {
        if (!values.isEmpty()) throw new IllegalStateException(lang.tag());
        return Fields.none();
    }
}
