package nl.zorgvuldig.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Starts a demonstration and looks at some of its pages. The launcher does it once after building,
/// so that Java can remember what a start and a first page need.
@Command(name = "rehearse", hidden = true, description = "Start, look at some pages, stop.")
final class Rehearse implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataHome home = DataHome.demo();
        Ahead.useFor(Listening.of(home));
        Server server = new Server(home, spec.commandLine().getOut());
        try (ConfigurableApplicationContext program = server.start("--server.port=0")) {
            String port = program.getEnvironment().getRequiredProperty("local.server.port");
            new SignInList(program).print(spec.commandLine().getOut());
            int pages = new Walk("http://localhost:" + port).asTeacher();
            spec.commandLine().getOut().printf("Looked at %d pages.%n", pages);
        }
        return 0;
    }
}
