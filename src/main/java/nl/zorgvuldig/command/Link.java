package nl.zorgvuldig.command;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import nl.zorgvuldig.identity.LinksByHand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Hands over a sign-in link where mail cannot.
@Command(
        name = "link",
        description = {
            "Make a link with which the person with this e-mail address signs in.",
            "For when no mail can be sent. It works once, for fifteen minutes. Give it to nobody"
                    + " else: the log of the board says that it was made, and for whom."
        })
final class Link implements Callable<Integer> {
    @Mixin
    Of of = new Of();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "EMAIL", description = "The address of an account.")
    String email = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Program program = Program.open(of.home())) {
            List<URI> links = program.get(LinksByHand.class).make(email.strip());
            if (links.isEmpty()) {
                throw new Refused("Nobody has an account with this address.");
            }
            links.forEach(out::println);
        }
        return 0;
    }
}
