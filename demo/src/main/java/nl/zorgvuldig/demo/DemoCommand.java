package nl.zorgvuldig.demo;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.zorgvuldig.operations.command.server.ServerProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Command that serves a demonstration board, which it makes on the first start.
@Command(
        name = "demo",
        description = {
            "Serve a demonstration board with invented people, until told to stop.",
            "The first start makes it; what is done with it is kept."
        })
final class DemoCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "N", description = "The port of the pages; else ZORGVULDIG_PORT, else 8080.")
    Optional<Integer> port = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        return ServerProgram.ofDemonstration(port, out, DemoAotProcessing.class)
                .run(program -> new DemoSignInList(program).print(out));
    }
}
