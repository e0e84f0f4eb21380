package nl.zorgvuldig.operations.command.server;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import nl.zorgvuldig.operations.command.settings.DataHome;
import nl.zorgvuldig.platform.identity.ManualSignInLinks;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Starts and requests some pages. The launcher does it once after building, so that Java can
/// record what a start and a first page need.
@Command(name = "rehearse", hidden = true, description = "Start, look at some pages, stop.")
public final class RehearseCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "EMAIL",
            arity = "0..1",
            description = "Who looks; if nobody does, it is only about starting.")
    String email = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        ServerProgram server =
                new ServerProgram(DataHome.real(), spec.commandLine().getOut());
        server.useAhead();
        try (ConfigurableApplicationContext program = server.start("--server.port=0")) {
            if (!email.isEmpty()) {
                String port = program.getEnvironment().getRequiredProperty("local.server.port");
                URI link = program.getBean(ManualSignInLinks.class).make(email).getFirst();
                String code = link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
                int pages = new DemonstrationWalk("http://localhost:" + port)
                        .from(link.getPath(), "/aanmelden/link", "code=" + code);
                spec.commandLine().getOut().printf("Looked at %d pages.%n", pages);
            }
        }
        return 0;
    }
}
