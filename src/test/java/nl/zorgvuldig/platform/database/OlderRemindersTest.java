package nl.zorgvuldig.platform.database;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Of what people were reminded while each module remembered it by itself, they are not reminded
/// again.
@InTurn
class OlderRemindersTest {
    private static final String BEFORE = "652";

    /// Before reminders went that are told with all else that waits.
    private static final String TOGETHER = "678";

    /// What the rows are about is not looked for.
    private static final String INSERT = """
            set session_replication_role = replica;
            insert into lessons.reminder (board, school, school_year, missing, sent_on)
            values (:board, :subject, '2026-2027', 2, date '2027-03-01');
            insert into access.review_reminder (board, school, school_year, sent_on)
            values (:board, :subject, '2025-2026', date '2025-10-06');
            insert into register.reminder (board, about, ends_on, sent_at)
            values (:board, :subject, date '2027-01-31', timestamptz '2026-11-30 23:30:00+00');
            insert into dossier.reminder (board, owner, sent_on)
            values (:board, :subject, date '2026-11-24'), (:board, :subject, date '2026-11-25');
            insert into rights.reminder (board, request, mark, sent_on) values (:board, :subject, 1, date '2026-11-20')""";

    private static final String KEPT = """
            select kind || ' ' || min(due_on) || ' ' || max(due_on) || ' ' || count(*) || ' ' || max(sent_on)
            from mail.reminder where board = :board and subject = :subject group by kind""";

    private final SpareDatabase database = new SpareDatabase();

    @AfterEach
    void away() {
        database.close();
    }

    @Test
    @Upholds(WHERE_TO_TURN)
    void what_was_remembered_in_five_places_is_remembered_in_one() {
        UUID board = UUID.randomUUID();
        UUID subject = UUID.randomUUID();
        database.migrateTo(BEFORE);
        database.superuser()
                .sql(INSERT)
                .param("board", board)
                .param("subject", subject)
                .update();

        database.migrateTo(TOGETHER);
        assertThat(kept(board, subject))
                .containsExactlyInAnyOrder(
                        "lessons-reminder 2026-08-01 2026-08-01 1 2027-03-01",
                        "review-reminder 2025-08-01 2025-08-01 1 2025-10-06",
                        "register-reminder 2027-01-31 2027-01-31 1 2026-12-01",
                        "agreement-reminder 2026-11-24 2026-11-27 4 2026-11-25",
                        "rights-reminder 2026-11-13 2026-11-20 8 2026-11-20",
                        "rights-nobody 2026-11-13 2026-11-20 8 2026-11-20");

        database.migrate();
        assertThat(kept(board, subject))
                .containsExactlyInAnyOrder(
                        "lessons-reminder 2026-08-01 2026-08-01 1 2027-03-01",
                        "rights-reminder 2026-11-13 2026-11-20 8 2026-11-20",
                        "rights-nobody 2026-11-13 2026-11-20 8 2026-11-20");
        assertThat(database.superuser()
                        .sql("select relforcerowsecurity from pg_class where oid = 'mail.reminder'::regclass")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private List<String> kept(UUID board, UUID subject) {
        return database.superuser()
                .sql(KEPT)
                .param("board", board)
                .param("subject", subject)
                .query(String.class)
                .list();
    }
}
