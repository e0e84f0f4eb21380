package nl.zorgvuldig.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Serves a demonstration board, which it makes on the first start.
@Command(
        name = "demo",
        description = {
            "Serve a demonstration board with invented people, until told to stop.",
            "The first start makes it; what is done with it is kept."
        })
final class Demo implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        return new Server(DataHome.demo(), spec.commandLine().getOut()).run();
    }
}
