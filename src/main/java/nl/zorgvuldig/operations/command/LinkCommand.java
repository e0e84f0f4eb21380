package nl.zorgvuldig.operations.command;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import nl.zorgvuldig.platform.identity.ManualSignInLinks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints a sign-in link where mail cannot be sent.
@Command(
        name = "link",
        description = {
            "Make a link with which the person with this e-mail address signs in.",
            "For when no mail can be sent. It works once, for fifteen minutes. Give it to nobody"
                    + " else: the log of the board says that it was made, and for whom."
        })
final class LinkCommand implements Callable<Integer> {
    @Mixin
    InstallationOptions of = new InstallationOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "EMAIL", description = "The address of an account.")
    String email = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
            List<URI> links = program.get(ManualSignInLinks.class).make(email.strip());
            if (links.isEmpty()) {
                throw new CommandRefused("Nobody has an account with this address.");
            }
            links.forEach(out::println);
        }
        return 0;
    }
}
