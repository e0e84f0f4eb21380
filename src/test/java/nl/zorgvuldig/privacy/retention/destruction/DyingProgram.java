package nl.zorgvuldig.privacy.retention.destruction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.privacy.retention.DestructionRun;
import nl.zorgvuldig.privacy.retention.DestructionState;
import nl.zorgvuldig.privacy.retention.destruction.DestructionWorker.Interruption;
import nl.zorgvuldig.story.HomeProgram;

/// A program of its own, with its own PostgreSQL, that destroys what was approved at several
/// boards, each up to another step, and then kills itself with `kill -9`: so one death comes at
/// every one of those steps.
public final class DyingProgram {
    private DyingProgram() {}

    /// @param boards and the step between whose work and its being written down it dies, in the
    ///     order in which they get there
    /// @return what the system says of how it ended: 128 and the number of the signal
    public static int run(Path home, SequencedMap<DestructionState, BoardId> boards) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                DyingProgram.class.getName(),
                home.toString()));
        boards.forEach((step, board) -> {
            command.add(step.name());
            command.add(board.toString());
        });
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }

    public static void main(String... args) throws InterruptedException {
        try (HomeProgram program = new HomeProgram(Path.of(args[0]))) {
            for (int i = 1; i < args.length; i += 2) {
                goUpTo(program, DestructionState.valueOf(args[i]), new BoardId(UUID.fromString(args[i + 1])));
            }
            die();
        }
    }

    /// Comes back when the run of this board stands still at the step, and leaves it there.
    private static void goUpTo(HomeProgram program, DestructionState step, BoardId board) throws InterruptedException {
        BlockingQueue<Boolean> there = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                program.part(Boards.class)
                        .program(board)
                        .run(() -> program.part(DestructionRun.class).go(stop(step, there)));
            } finally {
                there.add(false);
            }
        });
        if (!there.take()) {
            throw new IllegalStateException("it went past " + step);
        }
    }

    private static Interruption stop(DestructionState step, BlockingQueue<Boolean> there) {
        return (reached, at) -> {
            if (reached == step && at == Interruption.Where.DONE) {
                there.add(true);
                while (true) {
                    LockSupport.park();
                }
            }
        };
    }

    private static void die() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
