package nl.zorgvuldig.command;

import picocli.CommandLine.Option;

/// Which installation a command is about.
final class Of {
    @Option(names = "--demo", description = "Of the demonstration, also when there is a real installation.")
    boolean demo;

    DataHome home() {
        return demo ? DataHome.demo() : DataHome.existing();
    }
}
