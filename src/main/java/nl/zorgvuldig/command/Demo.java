package nl.zorgvuldig.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Serves a demonstration board, which it makes on the first start.
@Command(name = "demo", description = "Serve a demonstration board.")
final class Demo implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        return Serve.serve(true);
    }
}
