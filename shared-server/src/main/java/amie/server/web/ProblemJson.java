package amie.server.web;

import amie.model.Fault;
import amie.model.Lang;
import java.util.List;

/// A problem as it is told, to a program (RFC 9457) or on a page.
///
/// @param instance the id of the request
public record ProblemJson(String type, String title, int status, String detail, String instance, List<Item> errors) {
    /// @param pointer into the object that was sent (RFC 6901)
    /// @param arguments with which a program says the sentence of the key in a language of its own
    public record Item(String pointer, String field, String detail, String key, List<String> arguments) {}

    static ProblemJson of(Installation installation, Lang lang, Problem problem, String id) {
        var messages = installation.messages();
        var key = "problem." + problem.type();
        var arguments = problem.arguments().toArray();
        return new ProblemJson(
                installation.site().publicUrl() + "problems/" + problem.type(),
                messages.text(lang, key, arguments),
                problem.status(),
                messages.text(lang, key + ".detail", arguments),
                id,
                problem.faults().stream()
                        .map(fault -> item(messages, lang, fault))
                        .toList());
    }

    private static Item item(Messages messages, Lang lang, Fault fault) {
        var pointer = "#/" + fault.field().replace("~", "~0").replace("/", "~1").replace('.', '/');
        return new Item(
                fault.field().isEmpty() ? "#" : pointer,
                fault.field(),
                messages.text(lang, fault.key(), fault.arguments().toArray()),
                fault.key(),
                fault.arguments());
    }
}
