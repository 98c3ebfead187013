package amie.node;

import amie.server.db.DatabaseFailure;
import amie.server.web.CannotListen;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// Says in a sentence why a command failed, and what to do; gives the exit code (as in `sysexits.h`).
final class Failures {
    private static final int USAGE = 64;
    private static final int UNAVAILABLE = 69;
    private static final int SOFTWARE = 70;
    private static final int NO_FILES = 73;

    private Failures() {}

    static int tell(Exception failure, CommandLine command, ParseResult parsed) {
        return switch (failure) {
            case Refusal refusal ->
                say(
                        refusal.key().equals("node.failure.data") ? NO_FILES : USAGE,
                        refusal.key(),
                        refusal.arguments().toArray());
            case DatabaseFailure database ->
                say(UNAVAILABLE, database.key(), database.arguments().toArray());
            case CannotListen busy ->
                say(
                        UNAVAILABLE,
                        busy.isTaken() ? "node.failure.port-taken" : "node.failure.address",
                        busy.host(),
                        busy.port());
            case UncheckedIOException files -> say(NO_FILES, "node.failure.files", files);
            default -> {
                System.getLogger(Node.class.getName()).log(System.Logger.Level.ERROR, "unforeseen", failure);
                yield say(SOFTWARE, "node.failure.unforeseen", failure);
            }
        };
    }

    private static int say(int code, String key, Object... arguments) {
        System.err.println(Sentences.of(key, arguments));
        return code;
    }
}
