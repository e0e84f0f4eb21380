package nl.zorgvuldig.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/// Where the program starts: reads the first word of the command line and hands over.
@Command(
        name = "zorgvuldig",
        description = "Pupil records in which the privacy policy is the program.",
        synopsisSubcommandLabel = "WORD",
        subcommands = {
            Serve.class,
            Board.class,
            Link.class,
            Unlink.class,
            ImportRoster.class,
            Keys.class,
            Destroy.class,
            Backup.class,
            Restore.class,
            Log.class,
            Kit.class,
            Rehearse.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 refused or failed, 2 not understood.",
            "docs/settings.md tells which settings there are."
        })
public final class Commands {
    @Mixin
    Config config = new Config();

    private Commands() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    /// @return the exit code: 0 done, 1 refused or failed, 2 not understood
    public static int run(String... args) {
        return run(List.of(), args);
    }

    /// @param more words that a program around this one has, each in place of ours of the same name
    /// @return the exit code: 0 done, 1 refused or failed, 2 not understood
    public static int run(List<Object> more, String... args) {
        CommandLine commands = new CommandLine(new Commands());
        for (Object word : more) {
            CommandLine command = new CommandLine(word);
            commands.getCommandSpec().removeSubcommand(command.getCommandName());
            commands.addSubcommand(command);
        }
        return commands.setExecutionExceptionHandler(new Failures()).execute(args);
    }
}
