package nl.zorgvuldig.operations.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.zorgvuldig.operations.backup.BackupCopy;
import nl.zorgvuldig.operations.backup.BackupRestore;
import nl.zorgvuldig.operations.backup.RestoreCatchUp;
import nl.zorgvuldig.operations.command.settings.DataHome;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Restores a backup, and destroys again what was destroyed since.
@Command(
        name = "restore",
        description = {
            "Put a backup back into a home without data, and destroy again what was destroyed"
                    + " since it was made. Nobody is served before that is done.",
            "Put the newest key file in keys/ of the home first. May be stopped anywhere and run" + " again."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "The copy of the main database: a folder that backup made.")
    Optional<Path> main = Optional.empty();

    @Option(
            names = "--keyring",
            required = true,
            paramLabel = "FOLDER",
            description = "The newest copy of the keyring: a folder that backup --keyring made.")
    Path keyring = Path.of("");

    @Option(
            names = "--loaded",
            description = "Both databases were put back by other means (a PostgreSQL of your own): only"
                    + " bring them up to date.")
    boolean loaded;

    @Override
    public Integer call() {
        quiet();
        if (main.isPresent() == loaded) {
            throw new CommandRefused("Name the copy of the main database, or say --loaded.");
        }
        BackupCopy keys = BackupCopy.read(keyring.toAbsolutePath(), BackupCopy.Kind.KEYRING);
        DataHome home = keys.demonstration() ? DataHome.demo() : DataHome.real();
        if (main.isEmpty()) {
            catchUp(home, Optional.empty(), keys);
            return 0;
        }
        BackupCopy copy = BackupCopy.read(main.get().toAbsolutePath(), BackupCopy.Kind.MAIN);
        BackupRestore restoring = new BackupRestore(home.folder(), copy, keys);
        restoring.load();
        catchUp(home, Optional.of(copy.folder().resolve("files")), keys);
        restoring.end();
        out().printf("Everything is back in %s, as it was at %s.%n", home.folder(), copy.made());
        return 0;
    }

    private void catchUp(DataHome home, Optional<Path> files, BackupCopy keys) {
        try (HeadlessProgram program = HeadlessProgram.openAsItIs(home)) {
            RestoreCatchUp catching = program.get(RestoreCatchUp.class);
            catching.begin(program.boards(""), keys);
            for (BoardId board : program.boards("")) {
                RestoreCatchUp.Done done = catching.catchUp(board, files, keys);
                out().printf(
                                "%s%n  lines of the log that came back: %d%n  destroyed again: %d%n"
                                        + "  letters that were waiting and are not sent: %d%n",
                                program.name(board), done.lines(), done.destroyed(), done.letters());
            }
        }
    }

    /// Silences the libraries that run before the program itself starts and log every step.
    private static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
