package nl.zorgvuldig.holdings;

import java.util.function.Supplier;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.BoardId;
import org.springframework.stereotype.Component;

/// Units of work that the program does itself for a board, whoever asked.
@Component
public final class ProgramWork {
    private final Boards boards;
    private final Work work;

    public ProgramWork(Boards boards, Work work) {
        this.boards = boards;
        this.work = work;
    }

    <T> T read(BoardId board, Act act, Supplier<T> what) {
        return boards.program(board).call(() -> work.read(act, what));
    }

    <T> T write(BoardId board, Act act, Supplier<T> what) {
        return boards.program(board).call(() -> work.write(act, what));
    }

    /// Outside a unit of work.
    <T> T call(BoardId board, Supplier<T> what) {
        return boards.program(board).call(what);
    }
}
