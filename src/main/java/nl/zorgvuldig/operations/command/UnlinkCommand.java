package nl.zorgvuldig.operations.command;

import java.util.concurrent.Callable;
import nl.zorgvuldig.platform.identity.FederatedIdentityRemoval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lets somebody sign in with a new federated identity.
@Command(
        name = "unlink",
        description = {
            "Let go of the accounts of elsewhere with which the person with this e-mail address" + " signs in.",
            "The next one that is verified as theirs counts. The log of the board says that it was"
                    + " done, and for whom."
        })
final class UnlinkCommand implements Callable<Integer> {
    @Mixin
    InstallationOptions of = new InstallationOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "EMAIL", description = "The address of an account.")
    String email = "";

    @Override
    public Integer call() {
        try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
            if (program.get(FederatedIdentityRemoval.class).unlink(email.strip()) == 0) {
                throw new CommandRefused("Nobody has an account with this address.");
            }
            spec.commandLine().getOut().println("Let go.");
        }
        return 0;
    }
}
