package amie.node.demo;

import amie.model.Lang;
import amie.server.web.Messages;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// Says everything in French and in English.
final class Voice {
    private final Messages messages = Messages.load(List.of("amie/server/account/messages", "amie/node/demo/messages"));
    private final PrintWriter out;

    Voice(PrintWriter out) {
        this.out = out;
    }

    void say(String key, Object... arguments) {
        for (var lang : Lang.values()) out.println(messages.text(lang, key, arguments));
        out.flush();
    }

    /// The names of roles.
    String roles(List<String> roles) {
        return roles.stream()
                .map(role -> messages.text(Lang.FR, "role." + role) + " / " + messages.text(Lang.EN, "role." + role))
                .collect(Collectors.joining(", "));
    }

    void line(String line) {
        out.println(line);
        out.flush();
    }
}
