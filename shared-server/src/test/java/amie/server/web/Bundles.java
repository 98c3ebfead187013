package amie.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Holds the bundles of a module against each other and against the keys that its templates and classes name.
public final class Bundles {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern USED = Pattern.compile("\\b(?:v|view|request)\\.(t|n)\\(\\s*\"([^\"]+)\"\\s*([,)])");
    private static final Pattern FLASH = Pattern.compile("Reply\\.seeOther\\([^;]*?,\\s*\"([a-z][a-zA-Z0-9.-]+)\"\\)");
    private static final Pattern FAULT =
            Pattern.compile("\\bfault\\([^;]*?\"(fault\\.[a-z.-]+|[a-z]+\\.[a-zA-Z.-]+)\"\\s*[,)]");
    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*\\d+,\\s*\"([a-z-]+)\"");
    private final Messages messages;

    public Bundles(List<String> bundles) {
        messages = Messages.load(bundles);
    }

    /// All bundles that lie in a module's resources, with those of other modules that its texts lean on.
    public static Bundles of(Path module, List<String> others) throws IOException {
        var end = "_fr.properties";
        var resources = module.resolve("src/main/resources").toAbsolutePath();
        try (var files = Files.walk(resources)) {
            var found = files.map(file -> resources.relativize(file).toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()));
            return new Bundles(Stream.concat(found, others.stream()).distinct().toList());
        }
    }

    /// Both languages have the same keys with the same placeholders, and no sentence is blank.
    public void verifySame() {
        assertEquals(new TreeSet<>(messages.keys(Lang.FR)), new TreeSet<>(messages.keys(Lang.EN)));
        var wrong = new ArrayList<String>();
        for (var key : messages.keys(Lang.FR)) {
            var french = messages.text(Lang.FR, key);
            var english = messages.text(Lang.EN, key);
            if (!placeholders(french).equals(placeholders(english))) wrong.add(key + " has other placeholders");
            if (french.isBlank() || english.isBlank()) wrong.add(key + " is blank");
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static Set<String> placeholders(String sentence) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(sentence).results().forEach(match -> found.add(match.group()));
        return found;
    }

    /// Every key that the module's templates and classes name in so many words exists.
    ///
    /// @param module the module's directory: `Path.of("")` where its tests run
    public void verifyUsed(Path module) throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(module.resolve("src/main").toAbsolutePath())) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(java|jte)"))
                    .toList()) {
                var text = Files.readString(file);
                for (var key : used(text))
                    if (!messages.has(Lang.FR, key)) missing.add(key + " in " + file.getFileName());
            }
        }
        assertTrue(missing.isEmpty(), () -> "no text for\n" + String.join("\n", missing));
    }

    private static Set<String> used(String text) {
        var keys = new TreeSet<String>();
        USED.matcher(text).results().forEach(match -> {
            keys.add(match.group(1).equals("n") ? match.group(2) + ".one" : match.group(2));
        });
        FLASH.matcher(text).results().forEach(match -> keys.add(match.group(1)));
        FAULT.matcher(text).results().forEach(match -> keys.add(match.group(1)));
        PROBLEM.matcher(text).results().forEach(match -> {
            keys.add("problem." + match.group(1));
            keys.add("problem." + match.group(1) + ".detail");
        });
        return keys;
    }
}
