package nl.zorgvuldig.files;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;

/// One at a time for each account, in order, so that whoever asks for much waits for themselves and
/// nobody else does. The program itself waits for nothing here.
final class AccountTurns {
    private final Map<Account, Turn> turns = new HashMap<>();

    private record Account(BoardId board, PersonId person) {}

    private static final class Turn {
        private final Semaphore place = new Semaphore(1, true);
        private int wanted;
    }

    /// What was entered, to be left.
    interface Entered extends AutoCloseable {
        @Override
        void close();
    }

    /// @throws FilesUnavailable when the turn does not come in time
    Entered enter(Duration most) throws InterruptedException {
        if (!Acting.someone() || Acting.current().person().equals(PersonId.PROGRAM)) {
            return () -> {};
        }
        Account account = new Account(Acting.current().board(), Acting.current().person());
        Turn turn = want(account);
        boolean entered = false;
        try {
            entered = turn.place.tryAcquire(most.toSeconds(), TimeUnit.SECONDS);
        } finally {
            if (!entered) {
                leave(account, turn);
            }
        }
        if (!entered) {
            throw new FilesUnavailable("too many files are looked at for this account now");
        }
        return () -> {
            turn.place.release();
            leave(account, turn);
        };
    }

    private synchronized Turn want(Account account) {
        Turn turn = turns.computeIfAbsent(account, _ -> new Turn());
        turn.wanted++;
        return turn;
    }

    private synchronized void leave(Account account, Turn turn) {
        if (--turn.wanted == 0) {
            turns.remove(account);
        }
    }
}
