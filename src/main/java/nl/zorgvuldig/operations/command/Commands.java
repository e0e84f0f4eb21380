package nl.zorgvuldig.operations.command;

import java.util.List;
import nl.zorgvuldig.operations.command.roster.ImportRosterCommand;
import nl.zorgvuldig.operations.command.server.RehearseCommand;
import nl.zorgvuldig.operations.command.server.ServeCommand;
import nl.zorgvuldig.operations.command.settings.SettingsFileOption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/// Entry point of the program: reads the first word of the command line and runs that command.
@Command(
        name = "zorgvuldig",
        description = "Pupil records in which the privacy policy is the program.",
        synopsisSubcommandLabel = "WORD",
        subcommands = {
            ServeCommand.class,
            BoardCommand.class,
            LinkCommand.class,
            UnlinkCommand.class,
            ImportRosterCommand.class,
            KeysCommand.class,
            DestroyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            LogCommand.class,
            KitCommand.class,
            RehearseCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 refused or failed, 2 not understood.",
            "docs/settings.md tells which settings there are."
        })
public final class Commands {
    @Mixin
    SettingsFileOption config = new SettingsFileOption();

    private Commands() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    /// @return the exit code: 0 done, 1 refused or failed, 2 not understood
    public static int run(String... args) {
        return run(List.of(), args);
    }

    /// @param more commands of a program around this one, each replacing ours of the same name
    /// @return the exit code: 0 done, 1 refused or failed, 2 not understood
    public static int run(List<Object> more, String... args) {
        CommandLine commands = new CommandLine(new Commands());
        for (Object word : more) {
            CommandLine command = new CommandLine(word);
            commands.getCommandSpec().removeSubcommand(command.getCommandName());
            commands.addSubcommand(command);
        }
        return commands.setExecutionExceptionHandler(new CommandFailures()).execute(args);
    }
}
