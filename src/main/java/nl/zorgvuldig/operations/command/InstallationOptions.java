package nl.zorgvuldig.operations.command;

import nl.zorgvuldig.operations.command.settings.DataHome;
import picocli.CommandLine.Option;

/// Options for the installation a command is about.
public final class InstallationOptions {
    @Option(names = "--demo", description = "Of the demonstration, also when there is a real installation.")
    boolean demo;

    public DataHome home() {
        return demo ? DataHome.demo() : DataHome.existing();
    }
}
