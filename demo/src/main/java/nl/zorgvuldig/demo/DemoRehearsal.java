package nl.zorgvuldig.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.zorgvuldig.operations.command.server.DemonstrationWalk;
import nl.zorgvuldig.operations.command.server.ServerProgram;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Command that starts a demonstration and requests some pages. The launcher runs it once after a
/// build, so that Java can record what a start and a first page need.
@Command(name = "rehearse", hidden = true, description = "Start, look at some pages, stop.")
final class DemoRehearsal implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ServerProgram server = ServerProgram.ofDemonstration(Optional.empty(), out, DemoAotProcessing.class);
        server.useAhead();
        try (ConfigurableApplicationContext program = server.start("--server.port=0")) {
            String port = program.getEnvironment().getRequiredProperty("local.server.port");
            new DemoSignInList(program).print(out);
            int pages = new DemonstrationWalk("http://localhost:" + port)
                    .from("/aanmelden/demo", "/aanmelden/demo", "als=leerkracht");
            out.printf("Looked at %d pages.%n", pages);
        }
        return 0;
    }
}
