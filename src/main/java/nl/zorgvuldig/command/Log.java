package nl.zorgvuldig.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The log of who did what.
@Command(
        name = "log",
        description = "The log of who did what with whose data.",
        synopsisSubcommandLabel = "WORD",
        subcommands = {VerifyLog.class, ExportLog.class, HelpCommand.class})
final class Log {
    private Log() {}
}
