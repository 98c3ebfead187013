package amie.server.account;

import amie.server.web.Fields;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which passwords are too easy to guess (ASVS 5.0 §6.2): short ones, those made of common words, of one's own
/// name, or of a repeated pattern. Nothing else is asked: no signs, no capitals, no change every now and then.
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int TELLING = 4;
    private static final int VARIETY = 5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern EDGES = Pattern.compile("^[^a-z]+|[^a-z]+$");

    private final Set<String> common;

    private PasswordRules(Set<String> common) {
        this.common = common;
    }

    static PasswordRules load() {
        try (var words = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return new PasswordRules(words.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a new password and its repetition, and notes what is wrong with it.
    String read(Fields form, String name, String email) {
        var password = form.text("password", LONGEST);
        var again = form.text("again", LONGEST);
        if (password.isEmpty()) return password;
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            form.fault("password", "account.fault.short", SHORTEST);
        } else if (isCommon(password)) {
            form.fault("password", "account.fault.common");
        } else if (tells(password, name) || tells(password, email.replaceFirst("@.*", ""))) {
            form.fault("password", "account.fault.telling");
        }
        if (!again.isEmpty() && !again.equals(password)) form.fault("again", "account.fault.again");
        return password;
    }

    /// Whether nothing is left of it without common words, digits and signs, or if it has hardly any different
    /// letters.
    private boolean isCommon(String password) {
        if (password.codePoints().distinct().count() < VARIETY) return true;
        var plain = plain(password);
        if (isSequence(plain)) return true;
        var bare = EDGES.matcher(plain).replaceAll("");
        return consistsOfWords(letters(plain)) || consistsOfWords(letters(unmasked(bare)));
    }

    /// Each character follows the one before: `123456789012`, `abcdefghijkl`.
    private static boolean isSequence(String plain) {
        int steps = 0;
        for (int i = 1; i < plain.length(); i++) {
            int step = plain.charAt(i) - plain.charAt(i - 1);
            if (step == 1 || step == -1 || step == 0) steps++;
        }
        return steps * 4 >= (plain.length() - 1) * 3;
    }

    private static String letters(String plain) {
        return NO_LETTERS.matcher(plain).replaceAll("");
    }

    private boolean consistsOfWords(String letters) {
        var reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int end = 1; end <= letters.length(); end++) {
            for (int start = 0; start < end && !reached[end]; start++) {
                reached[end] = reached[start] && common.contains(letters.substring(start, end));
            }
        }
        return reached[letters.length()];
    }

    private static boolean tells(String password, String known) {
        var plain = plain(password);
        return NO_LETTERS
                .splitAsStream(plain(known))
                .anyMatch(word -> word.length() >= TELLING && plain.contains(word));
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /// Signs that stand for letters.
    private static String unmasked(String plain) {
        return plain.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }
}
