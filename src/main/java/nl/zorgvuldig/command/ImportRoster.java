package nl.zorgvuldig.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.roster.Rosters;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows what a school's roster would change, and takes it over when told so. The program acts, and
/// the log says that it did.
@Command(
        name = "import",
        description = {
            "Read a school's pupils, groups and staff from EDEXML (.xml) or OneRoster (.zip).",
            "Shows what would change. Nothing is stored without --confirm; with it, everything"
                    + " that is shown or nothing."
        })
final class ImportRoster implements Callable<Integer> {
    @Mixin
    Of of = new Of();

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
                Program program = Program.open(of.home())) {
            RosterRun run = new RosterRun(
                    program.get(Boards.class),
                    program.get(Schools.class),
                    program.get(Rosters.class),
                    new RosterPrint(
                            program.get(Languages.class).in(Language.ENGLISH),
                            spec.commandLine().getOut()));
            RosterRun.Wish wish = confirm ? RosterRun.Wish.CONFIRM : RosterRun.Wish.SHOW;
            return run.run(run.place(program.boards(board), school), content, wish);
        }
    }

    private InputStream open() {
        if (!Files.isRegularFile(file)) {
            throw new Refused("There is no file " + file + ".");
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException unreadable) {
            throw new Refused("The file " + file + " cannot be read.");
        }
    }
}
