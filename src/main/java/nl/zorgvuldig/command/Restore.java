package nl.zorgvuldig.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.zorgvuldig.backup.CatchingUp;
import nl.zorgvuldig.backup.Copy;
import nl.zorgvuldig.backup.Restoring;
import nl.zorgvuldig.kernel.BoardId;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Puts a backup back, and destroys again what was destroyed since.
@Command(
        name = "restore",
        description = {
            "Put a backup back into a home without data, and destroy again what was destroyed"
                    + " since it was made. Nobody is served before that is done.",
            "Put the newest key file in keys/ of the home first. May be stopped anywhere and run" + " again."
        })
final class Restore implements Callable<Integer> {
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
            throw new Refused("Name the copy of the main database, or say --loaded.");
        }
        Copy keys = Copy.read(keyring.toAbsolutePath(), Copy.Kind.KEYRING);
        DataHome home = keys.demonstration() ? DataHome.demo() : DataHome.real();
        if (main.isEmpty()) {
            catchUp(home, Optional.empty(), keys);
            return 0;
        }
        Copy copy = Copy.read(main.get().toAbsolutePath(), Copy.Kind.MAIN);
        Restoring restoring = new Restoring(home.folder(), copy, keys);
        restoring.load();
        catchUp(home, Optional.of(copy.folder().resolve("files")), keys);
        restoring.end();
        out().printf("Everything is back in %s, as it was at %s.%n", home.folder(), copy.made());
        return 0;
    }

    private void catchUp(DataHome home, Optional<Path> files, Copy keys) {
        try (Program program = Program.openAsItIs(home)) {
            CatchingUp catching = program.get(CatchingUp.class);
            catching.begin(program.boards(""), keys);
            for (BoardId board : program.boards("")) {
                CatchingUp.Done done = catching.catchUp(board, files, keys);
                out().printf(
                                "%s%n  lines of the log that came back: %d%n  destroyed again: %d%n"
                                        + "  letters that were waiting and are not sent: %d%n",
                                program.name(board), done.lines(), done.destroyed(), done.letters());
            }
        }
    }

    /// The libraries that work before the program itself starts tell every step.
    private static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
