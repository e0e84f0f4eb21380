package nl.zorgvuldig.retention;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.story.HomeProgram;

/// A program of its own, with its own PostgreSQL, that destroys what was approved and at one step
/// kills itself with `kill -9`.
final class DyingProgram {
    private DyingProgram() {}

    /// @return what the system says of how it ended: 128 and the number of the signal
    static int run(Path home, BoardId board, RunState step, Interruption.Where where)
            throws IOException {
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path", ""));
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home", ""), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classes,
                                DyingProgram.class.getName(),
                                home.toString(),
                                board.toString(),
                                step.name(),
                                where.name()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }

    public static void main(String... args) {
        RunState step = RunState.valueOf(args[2]);
        Interruption.Where where = Interruption.Where.valueOf(args[3]);
        try (HomeProgram program = new HomeProgram(Path.of(args[0]))) {
            BoardId board = new BoardId(UUID.fromString(args[1]));
            program.part(Boards.class)
                    .program(board)
                    .run(
                            () ->
                                    program.part(Run.class)
                                            .go(
                                                    (reached, at) -> {
                                                        if (reached == step && at == where) {
                                                            die();
                                                        }
                                                    }));
        }
    }

    private static void die() {
        try {
            new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
