package nl.zorgvuldig.platform.database;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The boards this installation serves. Work of the system account visits them one by one, since no
/// transaction sees two.
public final class Boards {
    private static final String ADD =
            "insert into installation.board (board, added_at) values (:board, :at) on conflict do nothing";
    private static final String LIST = "select board from installation.board order by added_at, board";

    private final JdbcClient client;
    private final Clock clock;

    public Boards(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /// Adding a board again changes nothing.
    public void add(BoardId board) {
        client.sql(ADD)
                .param("board", board.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<BoardId> all() {
        return client.sql(LIST).query(UUID.class).list().stream()
                .map(BoardId::new)
                .toList();
    }

    /// Runs `work` for each board, as the system account. A failure for one board does not keep it
    /// from the next; the first failure is thrown at the end.
    public void forEach(Consumer<BoardId> work) {
        @Nullable RuntimeException failure = null;
        for (BoardId board : all()) {
            try {
                program(board).run(() -> work.accept(board));
            } catch (RuntimeException failed) {
                failure = failure == null ? failed : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /// The system account, acting for a board today.
    public Acting program(BoardId board) {
        return new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, SchoolDay.today(clock));
    }
}
