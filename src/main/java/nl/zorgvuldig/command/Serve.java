package nl.zorgvuldig.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Serves until told to stop.
@Command(
        name = "serve",
        description = "Serve the pages for real work, until told to stop.",
        footer = {
            "",
            "Needs a passphrase for the keys: ZORGVULDIG_KEY_PASSPHRASE_FILE names the file that"
                    + " holds it."
        })
final class Serve implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        return new Server(DataHome.real(), spec.commandLine().getOut()).run();
    }
}
