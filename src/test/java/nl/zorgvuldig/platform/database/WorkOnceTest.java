package nl.zorgvuldig.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// What only the first may do: the second keeps nothing, and answers with what stands there.
class WorkOnceTest {
    private final TestDatabase database = TestDatabase.shared();
    private final BoardId board = TestDatabase.newBoard();
    private final UUID id = UUID.randomUUID();

    private <T> T acting(Supplier<T> what) {
        return new Acting(board, PersonId.PROGRAM, Act.BROWSE, LocalDate.of(2026, 11, 24)).call(what);
    }

    private void add(UUID school, String brin, String name) {
        database.client()
                .sql("insert into school.school (board, id, brin, name) values (:board, :id, :brin, :name)")
                .param("board", board.value())
                .param("id", school)
                .param("brin", brin)
                .param("name", name)
                .update();
    }

    private List<String> names() {
        return database.work()
                .read(
                        Act.BROWSE,
                        () -> database.client()
                                .sql("select name from school.school where board = :board order by name")
                                .param("board", board.value())
                                .query(String.class)
                                .list());
    }

    private List<String> once(Act act, String brin, String name) {
        return database.work()
                .once(
                        act,
                        () -> {
                            add(UUID.randomUUID(), "99ZZ", "Vooraf bij " + name);
                            add(id, brin, name);
                            return List.of("done");
                        },
                        _ -> names());
    }

    @Test
    void the_second_keeps_nothing_and_hears_what_the_first_left() {
        acting(() -> {
            assertThat(once(Act.MAINTAIN, "01AA", "Eerste")).containsExactly("done");
            assertThat(once(Act.MAINTAIN, "02BB", "Tweede")).containsExactly("Eerste", "Vooraf bij Eerste");
            assertThat(names()).containsExactly("Eerste", "Vooraf bij Eerste");
            return true;
        });
    }

    @Test
    void so_does_who_is_refused_by_row_security() {
        acting(() -> {
            assertThat(once(Act.BROWSE, "01AA", "Zonder recht")).isEmpty();
            assertThat(names()).isEmpty();
            return true;
        });
    }

    @Test
    void anything_else_that_goes_wrong_is_not_taken_for_somebody_who_was_first() {
        List<OvertakenException> asked = new ArrayList<>();
        acting(() -> {
            assertThatThrownBy(() -> database.work()
                            .once(
                                    Act.MAINTAIN,
                                    () -> database.client()
                                            .sql("select 1 / 0")
                                            .query(Integer.class)
                                            .single(),
                                    first -> {
                                        asked.add(first);
                                        return 0;
                                    }))
                    .isInstanceOf(DataAccessException.class);
            return true;
        });
        assertThat(asked).isEmpty();
    }
}
