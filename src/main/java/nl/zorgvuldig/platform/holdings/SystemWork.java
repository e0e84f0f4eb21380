package nl.zorgvuldig.platform.holdings;

import java.util.function.Supplier;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.springframework.stereotype.Component;

/// Units of work of the system account for a board, whoever asked.
@Component
public final class SystemWork {
    private final Boards boards;
    private final Work work;

    public SystemWork(Boards boards, Work work) {
        this.boards = boards;
        this.work = work;
    }

    <T> T read(BoardId board, Act act, Supplier<T> what) {
        return boards.program(board).call(() -> work.read(act, what));
    }

    <T> T write(BoardId board, Act act, Supplier<T> what) {
        return boards.program(board).call(() -> work.write(act, what));
    }

    /// Not inside a unit of work.
    <T> T call(BoardId board, Supplier<T> what) {
        return boards.program(board).call(what);
    }
}
