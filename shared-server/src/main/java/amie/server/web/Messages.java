package amie.server.web;

import amie.model.Lang;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sentences of every bundle, by language and key; `{0}` stands for the first argument, and nothing else is
/// special.
public final class Messages {
    /// The bundles of this module.
    static final List<String> OWN = List.of("amie/server/web/messages", "amie/server/table/messages");

    private static final System.Logger LOG = System.getLogger(Messages.class.getName());
    private final Map<Lang, Map<String, String>> sentences = new EnumMap<>(Lang.class);

    private Messages() {}

    /// Loads bundles by their paths without language: `amie/node/service/messages`.
    ///
    /// @throws IllegalArgumentException if a bundle is missing or two define one key
    public static Messages load(List<String> bundles) {
        var messages = new Messages();
        var all = new LinkedHashSet<>(OWN);
        all.addAll(bundles);
        for (var lang : Lang.values()) {
            var known = new HashMap<String, String>();
            for (var bundle : all) messages.add(known, bundle + "_" + lang.tag() + ".properties", lang);
            messages.sentences.put(lang, known);
        }
        return messages;
    }

    private void add(Map<String, String> known, String resource, Lang lang) {
        try (var in = Messages.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) throw new IllegalArgumentException("no bundle " + resource);
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var key : properties.stringPropertyNames())
                if (known.put(key, typeset(lang, properties.getProperty(key))) != null)
                    throw new IllegalArgumentException("key twice: " + key + " in " + resource);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// French keeps its high signs on the line of the word before them.
    private static String typeset(Lang lang, String text) {
        return lang == Lang.FR ? text.replaceAll(" ([:;!?»])", "\u00a0$1").replace("« ", "«\u00a0") : text;
    }

    public boolean has(Lang lang, String key) {
        return in(lang).containsKey(key);
    }

    public Set<String> keys(Lang lang) {
        return Set.copyOf(in(lang).keySet());
    }

    /// A sentence. A missing key fails where assertions are on (tests); elsewhere the page shows the key and the log
    /// says it.
    public String text(Lang lang, String key, Object... arguments) {
        var sentence = in(lang).get(key);
        if (sentence == null) return missing(lang, key);
        return filled(sentence, arguments);
    }

    private static String missing(Lang lang, String key) {
        assert false : "no text for " + key + " in " + lang;
        LOG.log(System.Logger.Level.WARNING, "no text for {0} in {1}", key, lang);
        return key;
    }

    private static String filled(String sentence, @Nullable Object... arguments) {
        if (arguments.length == 0) return sentence;
        var filled = new StringBuilder(sentence.length() + 32);
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int number = open + 2 < sentence.length() && sentence.charAt(open + 2) == '}'
                    ? Character.digit(sentence.charAt(open + 1), 10)
                    : -1;
            filled.append(sentence, from, open);
            if (number >= 0 && number < arguments.length) {
                filled.append(arguments[number]);
                from = open + 3;
            } else {
                filled.append('{');
                from = open + 1;
            }
        }
        return filled.append(sentence, from, sentence.length()).toString();
    }

    private Map<String, String> in(Lang lang) {
        return sentences.getOrDefault(lang, Map.of());
    }
}
