package amie.model.proof;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Base58 with the Bitcoin alphabet, as multibase `z` uses it. For keys and signatures: short texts only.
final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int LONGEST = 128;

    private Base58() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        for (var rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BASE))
            text.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) text.append('1');
        return text.reverse().toString();
    }

    /// The bytes, or null if the text is too long or holds another character.
    static byte @Nullable [] decode(String text) {
        if (text.length() > LONGEST) return null;
        var value = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) return null;
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == '1') zeros++;
        var digits = value.toByteArray();
        int sign = digits[0] == 0 ? 1 : 0;
        var bytes = new byte[zeros + digits.length - sign];
        System.arraycopy(digits, sign, bytes, zeros, digits.length - sign);
        return bytes;
    }
}
