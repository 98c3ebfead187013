package amie.node.link;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import org.jspecify.annotations.Nullable;

/// An answer as it came, its body held to the limit of the call.
record Raw(int status, Headers headers, byte[] body) {
    boolean isGood() {
        return status >= 200 && status < 300;
    }

    @Nullable
    String header(String name) {
        return headers.first(HeaderNames.create(name)).orElse(null);
    }
}
