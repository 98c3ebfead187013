package amie.server.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Percent-encoded text, read strictly: a broken escape or bytes that are not UTF-8 are the sender's fault, not a
/// question mark in somebody's name.
final class UrlEncoded {
    static final int MOST_FIELDS = 2_000;

    private UrlEncoded() {}

    /// Names and values of a query or of a form, in order.
    static SequencedMap<String, List<String>> pairs(String text) {
        var pairs = new LinkedHashMap<String, List<String>>();
        if (text.isEmpty()) return pairs;
        var parts = text.split("&", MOST_FIELDS + 2);
        if (parts.length > MOST_FIELDS)
            throw Problem.of(413, "too-many-fields", MOST_FIELDS).exception();
        for (var part : parts) {
            if (part.isEmpty()) continue;
            int equals = part.indexOf('=');
            var name = decode(equals < 0 ? part : part.substring(0, equals), true);
            var value = equals < 0 ? "" : decode(part.substring(equals + 1), true);
            pairs.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
        }
        return pairs;
    }

    /// A segment of a path.
    static String segment(String text) {
        return decode(text, false);
    }

    private static String decode(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0 && text.chars().allMatch(character -> character < 128))
            return plusIsSpace ? text.replace('+', ' ') : text;
        var bytes = new ByteArrayOutputStream(text.length());
        var raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                bytes.write(escaped(raw, i));
                i += 2;
            } else bytes.write(plusIsSpace && raw[i] == '+' ? ' ' : raw[i]);
        }
        return utf8(bytes.toByteArray());
    }

    private static int escaped(byte[] raw, int at) {
        int high = at + 2 < raw.length ? Character.digit(raw[at + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(raw[at + 2], 16);
        if (low < 0) throw Problem.of(400, "malformed").exception();
        return high * 16 + low;
    }

    /// Bytes as text, if they are UTF-8.
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw Problem.of(400, "not-utf-8").exception();
        }
    }
}
