package nl.zorgvuldig.command;

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
            Demo.class,
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
        return new CommandLine(new Commands())
                .setExecutionExceptionHandler(new Failures())
                .execute(args);
    }
}
