package nl.zorgvuldig.operations.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// Commands about the audit log.
@Command(
        name = "log",
        description = "The log of who did what with whose data.",
        synopsisSubcommandLabel = "WORD",
        subcommands = {VerifyLogCommand.class, ExportLogCommand.class, HelpCommand.class})
final class LogCommand {
    private LogCommand() {}
}
