package amie.hub;

import amie.server.db.DatabaseFailure;
import amie.server.web.CannotListen;
import java.io.UncheckedIOException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// Says in a sentence why a command failed and what to do, and gives the exit code (as in `sysexits.h`).
final class Failures {
    static final int USAGE = 64;
    static final int UNAVAILABLE = 69;
    static final int SOFTWARE = 70;
    static final int NO_FILES = 73;

    private Failures() {}

    static int tell(Exception failure, CommandLine command, ParseResult parsed) {
        return switch (failure) {
            case Refusal refusal ->
                say(command, code(refusal), refusal.key(), refusal.arguments().toArray());
            case DatabaseFailure database ->
                say(command, UNAVAILABLE, database.key(), database.arguments().toArray());
            case CannotListen busy -> say(command, UNAVAILABLE, key(busy), busy.host(), busy.port());
            case UncheckedIOException files ->
                say(command, NO_FILES, "hub.failure.files", Objects.requireNonNullElse(files.getCause(), files));
            default -> {
                System.getLogger(Hub.class.getName()).log(System.Logger.Level.ERROR, "unforeseen", failure);
                yield say(command, SOFTWARE, "hub.failure.unforeseen", failure);
            }
        };
    }

    private static int code(Refusal refusal) {
        return switch (refusal.key()) {
            case "hub.failure.data" -> NO_FILES;
            case "hub.failure.running" -> UNAVAILABLE;
            case String _ -> USAGE;
        };
    }

    private static String key(CannotListen busy) {
        return busy.isTaken() ? "hub.failure.port-taken" : "hub.failure.address";
    }

    private static int say(CommandLine command, int code, String key, Object... arguments) {
        command.getErr().println(Sentences.of(key, arguments));
        command.getErr().flush();
        return code;
    }
}
