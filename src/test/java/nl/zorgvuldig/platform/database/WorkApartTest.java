package nl.zorgvuldig.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SubjectScope;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.junit.jupiter.api.Test;

/// Which units that read apart share a transaction: those that see the same.
class WorkApartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final TestDatabase database = TestDatabase.shared();
    private final Work work = database.work();
    private final Acting program = new Acting(TestDatabase.newBoard(), PersonId.PROGRAM, Act.MAINTAIN, DAY);

    @Test
    void what_sees_the_same_is_read_in_one_transaction() {
        List<String> both = program.call(() -> work.readApart(
                Act.MAINTAIN, () -> List.of(unit(), program.call(() -> work.readApart(Act.MAINTAIN, this::unit)))));

        assertThat(both.getFirst()).isEqualTo(both.getLast());
    }

    @Test
    void what_sees_something_else_is_read_in_another() {
        Acting somebody = new Acting(program.board(), new PersonId(UUID.randomUUID()), Act.MAINTAIN, DAY);
        Acting elsewhere = new Acting(TestDatabase.newBoard(), PersonId.PROGRAM, Act.MAINTAIN, DAY);
        PupilId pupil = new PupilId(UUID.randomUUID());

        List<String> all = program.call(() -> work.readApart(
                Act.MAINTAIN,
                () -> List.of(
                        unit(),
                        work.readApart(Act.BROWSE, this::unit),
                        somebody.call(() -> work.readApart(Act.MAINTAIN, this::unit)),
                        elsewhere.call(() -> work.readApart(Act.MAINTAIN, this::unit)),
                        SubjectScope.about(pupil, () -> work.readApart(Act.MAINTAIN, this::unit)),
                        somebody.call(() -> work.readApart(
                                Act.MAINTAIN, () -> program.call(() -> work.readApart(Act.MAINTAIN, this::unit)))))));

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void inside_a_unit_that_writes_and_after_one_that_read_apart_it_is_another() {
        List<String> all = program.call(() -> List.of(
                work.readApart(Act.MAINTAIN, this::unit),
                work.write(Act.MAINTAIN, () -> unit() + " " + work.readApart(Act.MAINTAIN, this::unit)),
                work.readApart(Act.MAINTAIN, this::unit)));

        assertThat(all.stream().flatMap(text -> List.of(text.split(" ")).stream()))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    /// What no two transactions share.
    private String unit() {
        return database.client()
                .sql("select virtualtransaction from pg_locks where pid = pg_backend_pid() and locktype = 'virtualxid'")
                .query(String.class)
                .single();
    }
}
