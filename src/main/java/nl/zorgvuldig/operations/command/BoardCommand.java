package nl.zorgvuldig.operations.command;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatements;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Creates a board: what must exist before anybody can sign in.
@Command(
        name = "board",
        description = "Make a school board, its schools and its first people.",
        synopsisSubcommandLabel = "WORD",
        subcommands = {
            BoardCommand.Add.class,
            BoardCommand.AddSchool.class,
            AppointCommand.class,
            BoardCommand.Show.class,
            HelpCommand.class
        })
final class BoardCommand {
    private BoardCommand() {}

    /// Makes a board.
    @Command(name = "add", description = "Make a board. Prints its id.")
    static final class Add implements Callable<Integer> {
        @Mixin
        InstallationOptions of = new InstallationOptions();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "NAME", description = "What it is called.")
        String name = "";

        @Override
        public Integer call() {
            try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
                BoardId board = new BoardId(Id.next(program.get(Clock.class)));
                Boards boards = program.get(Boards.class);
                boards.program(board).run(() -> {
                    program.get(Schools.class).setUpBoard(demand(name, "NAME"));
                    program.get(ConfidentialityStatements.class).propose();
                });
                boards.add(board); // last: a listed board must have a name
                spec.commandLine().getOut().println(board.value());
            }
            return 0;
        }
    }

    /// Adds a school.
    @Command(name = "school", description = "Add a school to a board.")
    static final class AddSchool implements Callable<Integer> {
        @Mixin
        InstallationOptions of = new InstallationOptions();

        @Mixin
        Which which = new Which();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Parameters(index = "0", paramLabel = "BRIN", description = "Its number, such as 12AB.")
        String brin = "";

        @Parameters(index = "1", paramLabel = "NAME", description = "What it is called.")
        String name = "";

        @Override
        public Integer call() {
            if (!brin.matches("[0-9]{2}[A-Za-z]{2}([0-9]{2})?")) {
                throw new CommandRefused("A BRIN is two digits and two letters, such as 12AB.");
            }
            try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
                which.run(program, () -> add(program.get(Schools.class), program.get(Clock.class)));
            }
            return 0;
        }

        private void add(Schools schools, Clock clock) {
            if (schools.findByBrin(brin).isPresent()) {
                throw new CommandRefused("This board has a school " + brin + " already.");
            }
            schools.add(new School(
                    new SchoolId(Id.next(clock)), brin.toUpperCase(java.util.Locale.ROOT), demand(name, "NAME")));
            spec.commandLine().getOut().printf("Added school %s.%n", brin.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /// Lists the boards with their schools.
    @Command(name = "list", description = "The boards and their schools.")
    static final class Show implements Callable<Integer> {
        @Mixin
        InstallationOptions of = new InstallationOptions();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
                program.boards("").forEach(board -> print(program, board));
            }
            return 0;
        }

        private void print(HeadlessProgram program, BoardId board) {
            List<School> schools = program.get(Boards.class)
                    .program(board)
                    .call(() -> program.get(Schools.class).list());
            spec.commandLine().getOut().println(program.name(board));
            schools.forEach(school -> spec.commandLine().getOut().printf("  %-8s %s%n", school.brin(), school.name()));
        }
    }

    /// Option for the board a command is about; if there is only one, that is the default.
    static final class Which {
        @Option(names = "--board", paramLabel = "ID", description = "Of this board.")
        String board = "";

        /// Runs as the system account.
        void run(HeadlessProgram program, Runnable work) {
            program.get(Boards.class).program(program.board(board)).run(work);
        }
    }

    static String demand(String text, String what) {
        return Optional.of(text.strip())
                .filter(word -> !word.isEmpty())
                .orElseThrow(() -> new CommandRefused(what + " must not be empty."));
    }
}
