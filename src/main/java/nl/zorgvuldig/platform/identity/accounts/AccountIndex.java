package nl.zorgvuldig.platform.identity.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Index in memory of the people of each board, since their names are sealed in the database. A
/// copy is dropped when any instance changes an account; while signals of other instances do not
/// arrive, none is trusted longer than [#BLIND].
public final class AccountIndex {
    static final Duration BLIND = Duration.ofSeconds(5);
    private static final String TOPIC = "accounts";

    private final Signals signals;
    private final Clock clock;
    private final Function<BoardId, Map<PersonId, Known>> load;
    private final Map<BoardId, Copy> copies = new ConcurrentHashMap<>();
    private final Map<BoardId, Board> boards = new ConcurrentHashMap<>();

    public AccountIndex(Signals signals, Clock clock, Function<BoardId, Map<PersonId, Known>> load) {
        this.signals = signals;
        this.clock = clock;
        this.load = load;
        signals.listen(TOPIC, payload -> Id.parse(payload).map(BoardId::new).ifPresent(this::outdate));
        signals.whenLost(() -> boards.keySet().forEach(this::outdate));
    }

    /// What is known of somebody with an account.
    public record Known(PersonName name, AccountKind kind, boolean open) {}

    private record Copy(Map<PersonId, Known> people, long version, Instant loaded) {}

    private record Board(ReentrantLock loading, AtomicLong version) {}

    /// The current entry of one person.
    public Optional<Known> now(BoardId board, PersonId person) {
        return Optional.ofNullable(fresh(board).people().get(person));
    }

    /// The current entries of everybody.
    public Map<PersonId, Known> all(BoardId board) {
        return fresh(board).people();
    }

    /// The entry as it was a moment ago, when a page was begun, if that is at hand: then it never
    /// waits for the database.
    public Optional<Known> recently(BoardId board, PersonId person) {
        @Nullable Copy copy = copies.get(board);
        @Nullable Known known = copy == null ? null : copy.people().get(person);
        return known == null ? now(board, person) : Optional.of(known);
    }

    /// To be called in the transaction that changes accounts: when it commits, every instance drops
    /// its copy.
    public void changed(BoardId board) {
        signals.send(TOPIC, board.toString());
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(() -> outdate(board)));
    }

    private void outdate(BoardId board) {
        of(board).version().incrementAndGet();
    }

    private Board of(BoardId board) {
        return boards.computeIfAbsent(board, any -> new Board(new ReentrantLock(), new AtomicLong()));
    }

    private Copy fresh(BoardId board) {
        @Nullable Copy copy = copies.get(board);
        if (copy != null && trusted(board, copy)) {
            return copy;
        }
        ReentrantLock loading = of(board).loading();
        loading.lock();
        try {
            copy = copies.get(board);
            return copy != null && trusted(board, copy) ? copy : loaded(board);
        } finally {
            loading.unlock();
        }
    }

    private boolean trusted(BoardId board, Copy copy) {
        return copy.version() == of(board).version().get()
                && (signals.connected()
                        || clock.instant().isBefore(copy.loaded().plus(BLIND)));
    }

    private Copy loaded(BoardId board) {
        long version = of(board).version().get();
        Copy copy = new Copy(OutsideTransaction.transaction(() -> load.apply(board)), version, clock.instant());
        copies.put(board, copy);
        return copy;
    }

    /// Action that waits for the transaction to commit.
    record AfterCommit(Runnable then) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            then.run();
        }
    }
}
