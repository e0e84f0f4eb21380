package nl.zorgvuldig.operations.command.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.zorgvuldig.operations.command.CommandRefused;
import nl.zorgvuldig.operations.command.HeadlessProgram;
import nl.zorgvuldig.operations.command.InstallationOptions;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.roster.RosterImports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows what a school's roster would change, and imports it when told so. The system account acts,
/// which is recorded in the log.
@Command(
        name = "import",
        description = {
            "Read a school's pupils, groups and staff from EDEXML (.xml) or OneRoster (.zip).",
            "Shows what would change. Nothing is stored without --confirm; with it, everything"
                    + " that is shown or nothing."
        })
public final class ImportRosterCommand implements Callable<Integer> {
    @Mixin
    InstallationOptions of = new InstallationOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--school",
            required = true,
            paramLabel = "BRIN",
            description = "The school the file is of, such as 12AB.")
    String school = "";

    @Option(names = "--board", paramLabel = "ID", description = "Only of this board, when several have such a school.")
    String board = "";

    @Option(names = "--confirm", description = "Take over what is shown.")
    boolean confirm;

    @Parameters(paramLabel = "FILE", description = "The file of the pupil administration.")
    Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (InputStream content = open();
                HeadlessProgram program = HeadlessProgram.open(of.home())) {
            RosterImportRun run = new RosterImportRun(
                    program.get(Boards.class),
                    program.get(Schools.class),
                    program.get(RosterImports.class),
                    new RosterImportPrinter(
                            program.get(MessageCatalog.class).in(Language.ENGLISH),
                            spec.commandLine().getOut()));
            RosterImportRun.Wish wish = confirm ? RosterImportRun.Wish.CONFIRM : RosterImportRun.Wish.SHOW;
            return run.run(run.place(program.boards(board), school), content, wish);
        }
    }

    private InputStream open() {
        if (!Files.isRegularFile(file)) {
            throw new CommandRefused("There is no file " + file + ".");
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException unreadable) {
            throw new CommandRefused("The file " + file + " cannot be read.");
        }
    }
}
