package amie.server.paper;

/// Too many pages are being printed: the same again in a moment may well succeed.
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    Busy() {
        super("too many pages are being printed");
    }
}
