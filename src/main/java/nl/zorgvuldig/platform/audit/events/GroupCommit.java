package nl.zorgvuldig.platform.audit.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Group commit: callers share a write. The first caller writes; callers that arrive during a write
/// wait, and the first of those then writes for all of them. Nobody returns before the write that
/// contains their item has returned; when it fails, all of its callers get its exception.
final class GroupCommit<T> {
    /// How long the writer waits for as many callers as last time. They are on their way: the
    /// previous write released them, and a commit takes several times as long.
    private static final long GATHERING_NANOS = 100_000;

    private final int most;
    private final Consumer<List<T>> write;
    private final ReentrantLock door = new ReentrantLock();
    private final ArrayDeque<Waiting<T>> queue = new ArrayDeque<>();
    private boolean writing;
    private volatile int queued;
    private volatile int lastTime;

    /// @param most how many items one write takes
    GroupCommit(int most, Consumer<List<T>> write) {
        this.most = most;
        this.write = write;
    }

    /// Is not stopped by an interruption, since others may depend on this write; the interrupt
    /// status is restored afterwards.
    void add(T item) {
        boolean interrupted = Thread.interrupted();
        Waiting<T> mine = new Waiting<>(item);
        try {
            if (enter(mine) || mine.await() == State.TURN) {
                writeForAll();
            }
        } finally {
            if (interrupted || mine.interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        mine.answer();
    }

    /// The number of callers waiting for a write to begin.
    int waiting() {
        return queued;
    }

    private boolean enter(Waiting<T> mine) {
        door.lock();
        try {
            queue.add(mine);
            queued = queue.size();
            if (writing) {
                return false;
            }
            writing = true;
            return true;
        } finally {
            door.unlock();
        }
    }

    private void writeForAll() {
        gather();
        List<Waiting<T>> batch = take();
        @Nullable RuntimeException failure = null;
        try {
            write.accept(batch.stream().map(Waiting::item).toList());
        } catch (RuntimeException failed) {
            failure = failed;
        } catch (Error broken) {
            failure = new IllegalStateException(broken);
            throw broken;
        } finally {
            passOn();
            for (Waiting<T> waiting : batch) {
                waiting.written(failure);
            }
        }
    }

    private void gather() {
        if (lastTime > 1 && queued < lastTime) {
            long end = System.nanoTime() + GATHERING_NANOS;
            while (queued < lastTime && System.nanoTime() < end) {
                Thread.yield();
            }
        }
    }

    private List<Waiting<T>> take() {
        door.lock();
        try {
            List<Waiting<T>> batch = new ArrayList<>(Math.min(most, queue.size()));
            while (batch.size() < most && !queue.isEmpty()) {
                batch.add(queue.remove());
            }
            queued = queue.size();
            lastTime = batch.size();
            return batch;
        } finally {
            door.unlock();
        }
    }

    private void passOn() {
        door.lock();
        try {
            Waiting<T> next = queue.peek();
            writing = next != null;
            if (next != null) {
                next.turn();
            }
        } finally {
            door.unlock();
        }
    }

    private enum State {
        WAITING,
        TURN,
        ANSWERED
    }

    private static final class Waiting<T> {
        private final T item;
        private final Thread thread = Thread.currentThread();
        private boolean interrupted;
        private @Nullable RuntimeException failure;
        private volatile State state = State.WAITING;

        Waiting(T item) {
            this.item = item;
        }

        T item() {
            return item;
        }

        State await() {
            while (state == State.WAITING) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            return state;
        }

        void turn() {
            state = State.TURN;
            LockSupport.unpark(thread);
        }

        void written(@Nullable RuntimeException failed) {
            failure = failed;
            state = State.ANSWERED;
            if (thread != Thread.currentThread()) {
                LockSupport.unpark(thread);
            }
        }

        void answer() {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
