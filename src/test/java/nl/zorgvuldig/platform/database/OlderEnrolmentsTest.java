package nl.zorgvuldig.platform.database;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a start makes of enrolments that were there before it was written with each whether the
/// pupil has another. Who left one school and is at another must not count as somebody who left.
class OlderEnrolmentsTest {
    private static final String BEFORE = "585";
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /// The school and the pupil beside it are not looked for.
    private static final String INSERT = """
            set session_replication_role = replica;
            insert into enrolment.enrolment (board, id, pupil, school, source_key, entered, last_school_day)
            values (:board, :id, :pupil, :school, 'een', :entered, :last)""";

    private static final String MARKS =
            "select several from enrolment.enrolment where board = ? and pupil = ? order by entered";
    private static final String FORCED =
            "select relforcerowsecurity from pg_class where oid = 'enrolment.enrolment'::regclass";

    private final UUID board = UUID.randomUUID();
    private final SpareDatabase database = new SpareDatabase();

    @AfterEach
    void away() {
        database.close();
    }

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void who_went_from_one_school_to_another_is_known_to_have_two() {
        UUID moved = UUID.randomUUID();
        UUID left = UUID.randomUUID();
        database.migrateTo(BEFORE);
        enrol(moved, LocalDate.of(2019, 8, 1), LocalDate.of(2021, 7, 1));
        enrol(moved, LocalDate.of(2021, 8, 1), OPEN);
        enrol(left, LocalDate.of(2019, 8, 1), LocalDate.of(2021, 7, 1));

        database.migrate();

        assertThat(marks(moved)).containsExactly(true, true);
        assertThat(marks(left)).containsExactly(false);
        assertThat(database.superuser().sql(FORCED).query(Boolean.class).single())
                .isTrue();
    }

    private void enrol(UUID pupil, LocalDate entered, LocalDate last) {
        database.superuser()
                .sql(INSERT)
                .param("board", board)
                .param("id", UUID.randomUUID())
                .param("pupil", pupil)
                .param("school", UUID.randomUUID())
                .param("entered", entered)
                .param("last", last)
                .update();
    }

    private List<Boolean> marks(UUID pupil) {
        return database.superuser()
                .sql(MARKS)
                .param(board)
                .param(pupil)
                .query(Boolean.class)
                .list();
    }
}
