package amie.hub;

import amie.model.Lang;
import amie.server.web.Messages;
import java.util.List;
import java.util.Locale;

/// What the commands say: in English where the environment asks for it, else in French.
final class Sentences {
    private static final List<String> BUNDLES = List.of("amie/hub/messages", "amie/server/db/messages");

    private Sentences() {}

    static String of(String key, Object... arguments) {
        boolean english = Locale.getDefault().getLanguage().equals("en");
        return Messages.load(BUNDLES).text(english ? Lang.EN : Lang.FR, key, arguments);
    }
}
