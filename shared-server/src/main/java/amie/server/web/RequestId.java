package amie.server.web;

import java.util.random.RandomGenerator;

/// The id under which a request stands in the log, in its answer and in every problem.
public final class RequestId {
    static final ScopedValue<String> BOUND = ScopedValue.newInstance();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private RequestId() {}

    /// The id of the request that this thread answers; empty outside of one.
    public static String current() {
        return BOUND.isBound() ? BOUND.get() : "";
    }

    /// Sixty random bits, easy to read out on the telephone.
    static String next(RandomGenerator random) {
        var id = new StringBuilder(12);
        for (int i = 0; i < 12; i++) id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return id.toString();
    }
}
