package nl.zorgvuldig.operations.command.server;

import java.util.Optional;
import java.util.concurrent.Callable;
import nl.zorgvuldig.operations.command.settings.DataHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Serves until told to stop.
@Command(
        name = "serve",
        description = "Serve the pages for real work, until told to stop.",
        footer = {
            "",
            "Needs a passphrase for the keys: ZORGVULDIG_KEY_PASSPHRASE_FILE names the file that" + " holds it."
        })
public final class ServeCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "N", description = "The port of the pages; else ZORGVULDIG_PORT, else 8080.")
    Optional<Integer> port = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        return new ServerProgram(DataHome.real().at(port), spec.commandLine().getOut()).run(_ -> {});
    }
}
