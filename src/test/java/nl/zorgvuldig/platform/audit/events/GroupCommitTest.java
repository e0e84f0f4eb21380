package nl.zorgvuldig.platform.audit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {
    private final LinkedBlockingQueue<List<Integer>> writes = new LinkedBlockingQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void someone_alone_writes_at_once() {
        GroupCommit<Integer> group = new GroupCommit<>(32, writes::add);
        group.add(1);
        group.add(2);
        assertThat(writes).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void who_comes_during_a_write_shares_the_next_one() throws Exception {
        GroupCommit<Integer> group = new GroupCommit<>(32, this::slowly);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> group.add(0));
            assertThat(writes.take()).containsExactly(0);
            List<Future<?>> others = start(threads, group, 20);
            while (group.waiting() < 20) {
                Thread.onSpinWait();
            }
            assertThat(first.isDone()).isFalse();
            gate.countDown();
            for (Future<?> other : others) {
                other.get();
            }
        }
        assertThat(writes).hasSize(1);
        assertThat(writes.take())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void no_write_is_larger_than_it_may_be_and_nobody_is_forgotten() throws Exception {
        GroupCommit<Integer> group = new GroupCommit<>(8, this::slowly);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> group.add(0));
            writes.take();
            List<Future<?>> others = start(threads, group, 20);
            while (group.waiting() < 20) {
                Thread.onSpinWait();
            }
            gate.countDown();
            for (Future<?> other : others) {
                other.get();
            }
        }
        assertThat(writes).allSatisfy(write -> assertThat(write).hasSizeLessThanOrEqualTo(8));
        assertThat(writes.stream().mapToInt(List::size).sum()).isEqualTo(20);
    }

    @Test
    void when_a_write_fails_all_who_shared_it_hear_so_and_the_next_write_succeeds() throws Exception {
        GroupCommit<Integer> group = new GroupCommit<>(32, items -> {
            slowly(items);
            if (items.contains(7)) {
                throw new IllegalStateException("the disk is full");
            }
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> group.add(0));
            writes.take();
            List<Future<?>> others = start(threads, group, 10);
            while (group.waiting() < 10) {
                Thread.onSpinWait();
            }
            gate.countDown();
            first.get();
            for (Future<?> other : others) {
                assertThatThrownBy(other::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasRootCauseMessage("the disk is full");
            }
        }
        group.add(11);
        assertThat(writes).last().isEqualTo(List.of(11));
    }

    @Test
    void an_interrupted_caller_still_hears_how_it_ended() throws Exception {
        GroupCommit<Integer> group = new GroupCommit<>(32, this::slowly);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> group.add(0));
            writes.take();
            Future<Boolean> interrupted = threads.submit(() -> {
                Thread.currentThread().interrupt();
                group.add(1);
                return Thread.currentThread().isInterrupted();
            });
            while (group.waiting() < 1) {
                Thread.onSpinWait();
            }
            gate.countDown();
            assertThat(interrupted.get()).isTrue();
        }
        assertThat(writes).containsExactly(List.of(1));
    }

    private static List<Future<?>> start(ExecutorService threads, GroupCommit<Integer> group, int count) {
        List<Future<?>> futures = new ArrayList<>();
        for (int item = 1; item <= count; item++) {
            int mine = item;
            futures.add(threads.submit(() -> group.add(mine)));
        }
        return futures;
    }

    private void slowly(List<Integer> items) {
        writes.add(items);
        try {
            gate.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
