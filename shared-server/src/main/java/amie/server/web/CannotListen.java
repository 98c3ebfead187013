package amie.server.web;

import java.net.BindException;

/// The server cannot take its address; whoever starts it says so in a sentence.
public final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String host;
    private final int port;

    CannotListen(String host, int port, Throwable cause) {
        super("cannot listen on " + host + ":" + port + ": " + cause.getMessage(), cause);
        this.host = host;
        this.port = port;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    /// Whether another program holds the port; otherwise the address is not this machine's, or not allowed.
    public boolean isTaken() {
        return getCause() instanceof BindException
                && String.valueOf(getMessage()).contains("in use");
    }
}
