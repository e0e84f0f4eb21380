package nl.zorgvuldig.operations.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.zorgvuldig.platform.vault.KeyEpoch;
import nl.zorgvuldig.platform.vault.RotationResult;
import nl.zorgvuldig.platform.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Manages the key-encryption keys.
@Command(
        name = "keys",
        description = "The keys under which everybody's keys are kept.",
        synopsisSubcommandLabel = "WORD",
        subcommands = {KeysCommand.Status.class, KeysCommand.Rotate.class, HelpCommand.class})
final class KeysCommand {
    private KeysCommand() {}

    /// Lists the epochs.
    @Command(
            name = "status",
            description = {
                "Which key-encryption keys there were and are.",
                "As long as one is not destroyed, an old copy of the keyring database can still"
                        + " bring back keys that were destroyed in its time."
            })
    static final class Status implements Callable<Integer> {
        @Mixin
        InstallationOptions of = new InstallationOptions();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
                for (KeyEpoch epoch : program.get(Vault.class).listEpochs()) {
                    out.printf("epoch %d, since %s: %s%n", epoch.number(), epoch.openedAt(), state(epoch));
                }
            }
            return 0;
        }

        private static String state(KeyEpoch epoch) {
            return epoch.destroyedAt()
                    .map(at -> "ended, its key destroyed at " + at)
                    .orElseGet(() -> epoch.closedAt()
                            .map(at -> "closed at " + at + ", its key still there; rotate again")
                            .orElse("in use"));
        }
    }

    /// Ends the epoch.
    @Command(
            name = "rotate",
            description = {
                "Wrap all living keys anew, then destroy the key that wrapped them until now.",
                "From then on no old copy of the keyring database can bring back a key that was"
                        + " destroyed. May be stopped anywhere and run again; may be done while"
                        + " the pages are served."
            })
    static final class Rotate implements Callable<Integer> {
        @Mixin
        InstallationOptions of = new InstallationOptions();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
                RotationResult done = program.get(Vault.class).rotate();
                out.printf("Wrapped anew: %d keys. Epoch %d is in use.%n", done.rewrapped(), done.opened());
                done.destroyed().forEach(epoch -> out.printf("The key of epoch %d is destroyed.%n", epoch));
            }
            return 0;
        }
    }
}
