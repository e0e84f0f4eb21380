package nl.zorgvuldig.operations.command;

import java.sql.SQLException;
import java.util.Optional;
import nl.zorgvuldig.operations.backup.BackupFailed;
import nl.zorgvuldig.platform.audit.LogResumptionFailed;
import nl.zorgvuldig.platform.audit.LogUnavailable;
import nl.zorgvuldig.platform.database.InvalidSettings;
import nl.zorgvuldig.platform.database.TableCopies;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Handler of failures of commands: expected ones are explained in words; others are faults of the
/// program and get a stack trace.
final class CommandFailures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        Optional<String> words = words(failure);
        words.ifPresentOrElse(command.getErr()::println, () -> failure.printStackTrace(command.getErr()));
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    /// The words for the first expected failure among the causes.
    static Optional<String> words(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CommandRefused known -> {
                    return Optional.of(sentence(known));
                }
                case PostgresUnavailable known -> {
                    return Optional.of(sentence(known));
                }
                case InvalidSettings known -> {
                    return Optional.of(sentence(known));
                }
                case KeysUnavailable known -> {
                    return Optional.of(sentence(known));
                }
                case BackupFailed known -> {
                    return Optional.of(sentence(known));
                }
                case LogResumptionFailed known -> {
                    return Optional.of(sentence(known));
                }
                case TableCopies.Damaged known -> {
                    return Optional.of(sentence(known));
                }
                case LogUnavailable known -> {
                    return Optional.of(sentence(known));
                }
                case SQLException sql
                when words(sql).isPresent() -> {
                    return words(sql);
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static Optional<String> words(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("08")) {
            return Optional.of("The database does not answer. Is its address right, and is it on?");
        }
        if (state.startsWith("28")) {
            return Optional.of("The database refuses a user or password it was given.");
        }
        if (state.equals("3D000")) {
            return Optional.of("One of the two databases does not exist. See docs/databases.md.");
        }
        return Optional.empty();
    }

    private static String sentence(Throwable known) {
        String words = String.valueOf(known.getMessage());
        String first = words.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        return first + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }
}
