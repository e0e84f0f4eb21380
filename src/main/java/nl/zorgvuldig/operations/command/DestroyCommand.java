package nl.zorgvuldig.operations.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.privacy.retention.DestructionRun;
import nl.zorgvuldig.privacy.retention.DestructionState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Destroys what the heads approved; without `--for-real` it only counts.
@Command(
        name = "destroy",
        description = {
            "Destroy what the heads of schools approved: key, rows and files, person by person, and"
                    + " at the end the epoch of the keys.",
            "Counts only, unless told --for-real. Everything is looked at again at the moment"
                    + " itself. May be stopped anywhere and run again."
        })
final class DestroyCommand implements Callable<Integer> {
    @Mixin
    InstallationOptions of = new InstallationOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--board", paramLabel = "ID", description = "Only of this board.")
    String board = "";

    @Option(names = "--for-real", description = "Destroy, rather than count.")
    boolean forReal;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean all = true;
        try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
            DestructionRun run = program.get(DestructionRun.class);
            for (BoardId boardId : program.boards(board)) {
                Acting acting = program.get(Boards.class).program(boardId);
                out.printf("%s%n", program.name(boardId));
                if (forReal) {
                    int destroyed = acting.call(() -> run.go());
                    out.printf("  destroyed: %d%n", destroyed);
                }
                Map<DestructionState, Integer> waiting = acting.call(run::waiting);
                waiting.forEach((state, count) -> out.printf("  %s: %d%n", words(state), count));
                if (waiting.isEmpty()) {
                    out.println("  nothing that was approved is waiting");
                }
                all &= !forReal || waiting.isEmpty();
            }
        }
        if (!forReal) {
            out.println("Nothing was destroyed. To destroy: ./zorgvuldig destroy --for-real");
        }
        return all ? 0 : 1;
    }

    private static String words(DestructionState state) {
        return switch (state) {
            case APPROVED -> "approved, to be looked at again";
            case CHECKED -> "looked at again, key to be destroyed";
            case KEY_GONE -> "key destroyed, rows and files to be removed";
            case REMOVED -> "removed, to be searched for once more";
            case VERIFIED -> "gone, waiting for the epoch to end";
            case EPOCH_ENDED -> "gone, certificate to be made";
            case CERTIFIED -> "certified, to be closed";
            case FINISHED -> "finished";
            case DROPPED -> "dropped";
        };
    }
}
