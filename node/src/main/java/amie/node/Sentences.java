package amie.node;

import amie.model.Lang;
import amie.server.web.Messages;
import java.util.List;
import java.util.Locale;

/// What the commands say, in the language of whoever gives them: English where the environment asks for it, else
/// French.
final class Sentences {
    private static final List<String> BUNDLES = List.of("amie/node/messages", "amie/server/db/messages");

    private Sentences() {}

    static String of(String key, Object... arguments) {
        return Messages.load(BUNDLES).text(lang(), key, arguments);
    }

    private static Lang lang() {
        return Locale.getDefault().getLanguage().equals("en") ? Lang.EN : Lang.FR;
    }
}
