package amie.server.web;

import org.jspecify.annotations.Nullable;

/// The cookies of one installation. Their names carry its id, because browsers share cookies between the ports of a
/// host, and `__Host-` under https, so that no neighbouring name can set them.
record Cookies(String instance, boolean secure) {
    Cookies {
        if (!instance.matches("[a-z0-9-]{1,40}")) throw new IllegalArgumentException("instance: " + instance);
    }

    String session() {
        return name("");
    }

    /// Ties the forms of somebody without a session to his browser.
    String visitor() {
        return name("-visitor");
    }

    String lang() {
        return name("-lang");
    }

    String flash() {
        return name("-flash");
    }

    private String name(String end) {
        return (secure ? "__Host-" : "") + "amie-" + instance + end;
    }

    /// @param seconds to keep it; null until the browser closes
    String set(String name, String value, @Nullable Integer seconds) {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "")
                + (seconds == null ? "" : "; Max-Age=" + seconds);
    }

    String remove(String name) {
        return set(name, "", 0);
    }
}
