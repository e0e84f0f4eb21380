package nl.zorgvuldig.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Who waits for whom.
class LocksTest {
    private final TestDatabase database = TestDatabase.shared();
    private final Locks locks = new Locks(database.client());
    private final BoardId board = TestDatabase.newBoard();
    private final BoardId other = TestDatabase.newBoard();
    private final PupilId one = new PupilId(UUID.randomUUID());
    private final PupilId two = new PupilId(UUID.randomUUID());

    @AutoClose
    private final ExecutorService somebody = Executors.newSingleThreadExecutor();

    @Test
    void who_has_it_alone_keeps_out_who_would_have_the_same_and_nobody_else() {
        unit(board, () -> {
            locks.alone("a", one);
            assertThat(waits(board, it -> it.alone("a", one))).isTrue();
            assertThat(waits(board, it -> it.shared("a", List.of(two, one)))).isTrue();
            assertThat(waits(board, it -> it.alone("a", two))).isFalse();
            assertThat(waits(board, it -> it.alone("b", one))).isFalse();
            assertThat(waits(board, it -> it.alone("a"))).isFalse();
            assertThat(waits(other, it -> it.alone("a", one))).isFalse();
        });
        assertThat(waits(board, it -> it.alone("a", one))).as("it is over").isFalse();
    }

    @Test
    void who_shares_it_keeps_out_only_who_would_have_it_alone() {
        unit(board, () -> {
            locks.shared("a", List.of(one, two));
            locks.shared("b");
            assertThat(waits(board, it -> it.shared("a", List.of(two)))).isFalse();
            assertThat(waits(board, it -> it.shared("b"))).isFalse();
            assertThat(waits(board, it -> it.alone("a", two))).isTrue();
            assertThat(waits(board, it -> it.alone("b"))).isTrue();
        });
    }

    @Test
    void who_does_not_wait_hears_whether_nobody_else_has_it() {
        unit(board, () -> {
            assertThat(locks.tryAlone("a")).isTrue();
            assertThat(gets(board)).isFalse();
            assertThat(gets(other)).isTrue();
            assertThat(waits(board, it -> it.alone("a"))).isTrue();
        });
        assertThat(gets(board)).as("it is over").isTrue();
        unit(board, () -> {
            locks.shared("a");
            assertThat(gets(board)).isFalse();
        });
    }

    /// Whether somebody else gets it without waiting.
    private boolean gets(BoardId where) {
        AtomicBoolean got = new AtomicBoolean();
        try {
            somebody.submit(() -> unit(where, () -> got.set(locks.tryAlone("a"))))
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        return got.get();
    }

    private void unit(BoardId where, Runnable work) {
        new Acting(where, PersonId.PROGRAM, Act.MAINTAIN, LocalDate.of(2026, 11, 24))
                .run(() -> database.work().change(Act.MAINTAIN, work));
    }

    /// Whether somebody else does not get it at once.
    private boolean waits(BoardId where, Consumer<Locks> take) {
        try {
            somebody.submit(() -> unit(where, () -> {
                        database.client()
                                .sql("set local lock_timeout = '100ms'")
                                .update();
                        take.accept(locks);
                    }))
                    .get();
            return false;
        } catch (ExecutionException failed) {
            assertThat(failed.getCause()).isInstanceOf(DataAccessException.class);
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
