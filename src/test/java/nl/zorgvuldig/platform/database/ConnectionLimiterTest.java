package nl.zorgvuldig.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.junit.jupiter.api.Test;

/// More at once than there are connections, each holding one and in need of another.
class ConnectionLimiterTest {
    private static final int MANY = 60;

    private final TestDatabase database = TestDatabase.shared();
    private final Acting program =
            new Acting(TestDatabase.newBoard(), PersonId.PROGRAM, Act.MAINTAIN, LocalDate.of(2026, 11, 26));

    @Test
    void units_that_read_apart_inside_never_wait_for_each_other() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = IntStream.range(0, MANY)
                    .mapToObj(_ -> threads.submit(() -> {
                        together.await();
                        return program.call(this::three);
                    }))
                    .toList();
            together.countDown();
            for (Future<Integer> future : all) {
                assertThat(future.get()).isEqualTo(3);
            }
        }
    }

    @Test
    void a_unit_that_fails_gives_its_turn_back() {
        for (int times = 0; times < MANY; times++) {
            try {
                program.call(() -> database.work().write(Act.MAINTAIN, () -> {
                    three();
                    throw new IllegalStateException("over");
                }));
            } catch (IllegalStateException over) {
                assertThat(over).hasMessage("over");
            }
        }
        assertThat(program.call(this::three)).isEqualTo(3);
    }

    /// One inside another inside another, each with a connection of its own.
    private int three() {
        return database.work()
                .write(
                        Act.MAINTAIN,
                        () -> one()
                                + database.work()
                                        .readApart(
                                                Act.MAINTAIN,
                                                () -> one() + database.work().readApart(Act.BROWSE, this::one)));
    }

    private int one() {
        return database.client().sql("select 1").query(Integer.class).single();
    }
}
