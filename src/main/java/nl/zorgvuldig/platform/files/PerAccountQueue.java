package nl.zorgvuldig.platform.files;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Queue with one turn at a time for each account, in order, so that whoever asks for much delays
/// only themselves. The system account never waits here.
final class PerAccountQueue {
    private final Map<Object, Turn> turns = new HashMap<>();

    private record Account(BoardId board, PersonId person) {}

    private static final class Turn {
        private final Semaphore place = new Semaphore(1, true);
        private int wanted;
    }

    /// A turn; closing it ends the turn.
    interface Entered extends AutoCloseable {
        @Override
        void close();
    }

    /// @throws FilesUnavailable when the turn does not come in time
    Entered enter(Duration most) throws InterruptedException {
        if (!Acting.someone() || Acting.current().person().equals(PersonId.PROGRAM)) {
            return () -> {};
        }
        return enter(new Account(Acting.current().board(), Acting.current().person()), most);
    }

    /// @param whose owner of the turn, who has one at a time
    /// @throws FilesUnavailable when the turn does not come in time
    Entered enter(Object whose, Duration most) throws InterruptedException {
        Turn turn = want(whose);
        boolean entered = false;
        try {
            entered = turn.place.tryAcquire(most.toSeconds(), TimeUnit.SECONDS);
        } finally {
            if (!entered) {
                leave(whose, turn);
            }
        }
        if (!entered) {
            throw new FilesUnavailable("too many files are looked at for one account or link now");
        }
        return () -> {
            turn.place.release();
            leave(whose, turn);
        };
    }

    private synchronized Turn want(Object whose) {
        Turn turn = turns.computeIfAbsent(whose, _ -> new Turn());
        turn.wanted++;
        return turn;
    }

    private synchronized void leave(Object whose, Turn turn) {
        if (--turn.wanted == 0) {
            turns.remove(whose);
        }
    }
}
