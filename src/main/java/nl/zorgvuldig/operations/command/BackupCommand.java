package nl.zorgvuldig.operations.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.zorgvuldig.operations.backup.BackupCopy;
import nl.zorgvuldig.operations.backup.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Copies everything but the key files, to two places.
@Command(
        name = "backup",
        description = {
            "Copy the main database and the files to a new folder in DIR, and with --keyring the"
                    + " keyring and the log to a new folder in another place.",
            "May be done while the pages are served. The key files (keys/) are not copied: keep"
                    + " them, and the passphrase, in places of their own."
        })
final class BackupCommand implements Callable<Integer> {
    @Mixin
    InstallationOptions of = new InstallationOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where to; made when absent.")
    Optional<Path> main = Optional.empty();

    @Option(
            names = "--keyring",
            paramLabel = "DIR",
            description = "Where to copy the keyring and the log; the copy before it there goes.")
    Optional<Path> keyring = Optional.empty();

    @Override
    public Integer call() {
        if (main.isEmpty() && keyring.isEmpty()) {
            throw new CommandRefused("Say where to: ./zorgvuldig backup DIR --keyring ANOTHER-DIR");
        }
        if (main.isPresent() && keyring.isPresent() && together(main.get(), keyring.get())) {
            throw new CommandRefused("Data and keys in one place are worth as much as neither locked: choose two"
                    + " folders, neither within the other.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
            Backups backups = program.get(Backups.class);
            // the keyring second: then it contains every key the main database needs
            main.map(backups::main).ifPresent(copy -> say(out, "Main database and files", copy));
            keyring.map(backups::keyring).ifPresent(copy -> say(out, "Keyring and log", copy));
        }
        return 0;
    }

    private static boolean together(Path file, Path other) {
        Path first = file.toAbsolutePath().normalize();
        Path second = other.toAbsolutePath().normalize();
        return first.startsWith(second) || second.startsWith(first);
    }

    private static void say(PrintWriter out, String what, BackupCopy copy) {
        long rows = copy.tables().tables().values().stream()
                .mapToLong(table -> table.rows())
                .sum();
        out.printf("%s: %d rows, in %s%n", what, rows, copy.folder());
        out.flush();
    }
}
