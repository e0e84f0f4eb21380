package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database's own opinion, beside that of the doors.
class StandingStillForExpertsTest {
    private static final String STAND_STILL = """
            with asked as (
                insert into rights.request (board, id, pupil, kind, asked_by, standing, asked_at)
                values (:board, :request, :pupil, 'restriction', :parent, 'authority', now()) returning id),
            decided as (
                insert into rights.step (board, request, step, what, outcome, taken_by, taken_at, sealed_words)
                select :board, id, 1, 'decided', 'granted', :parent, now(), 'x' from asked)
            insert into rights.still (board, request, item) select :board, id, :entry from asked""";
    private static final String LIFT = """
            insert into rights.step (board, request, step, what, on_day, taken_by, taken_at, sealed_words)
            values (:board, :request, 2, 'lifted', :today, :parent, now(), 'x')""";

    private static final List<String> AWAY = List.of(
            "delete from rights.still where request = :request",
            "delete from rights.step where request = :request",
            "delete from rights.request where id = :request");

    private final ExpertDesk desk = new ExpertDesk(50);
    private final SignedInUser expert = desk.register("still@praktijkoost.example");
    private final UUID request = UUID.randomUUID();

    /// Nothing is sealed in it, so no page could show it.
    @AfterEach
    void away() {
        AWAY.forEach(sql -> desk.demo
                .superuser("zorgvuldig")
                .sql(sql)
                .param("request", request)
                .update());
    }

    @Test
    @Upholds({EXPERTS_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    void an_expert_finds_no_row_of_what_stands_still_until_it_is_free() {
        ExpertConsultationId id = desk.open(expert, desk.agreed);
        assertThat(rows()).contains(desk.agreed.value());

        change(STAND_STILL);
        assertThat(rows()).doesNotContain(desk.agreed.value());
        assertThat(desk.seen(expert)).doesNotContain(desk.agreed);

        change(LIFT);
        assertThat(rows()).contains(desk.agreed.value());
        desk.end(id);
    }

    private List<UUID> rows() {
        return desk.as(
                expert,
                () -> desk.part(Work.class)
                        .read(
                                DossierActs.ADVISE,
                                () -> desk.part(JdbcClient.class)
                                        .sql("select entry from dossier.entry_version"
                                                + " where board = :board and pupil = :pupil")
                                        .param("board", desk.demo.board().value())
                                        .param("pupil", desk.child.value())
                                        .query(UUID.class)
                                        .list()));
    }

    private void change(String sql) {
        int changed = desk.demo
                .superuser("zorgvuldig")
                .sql(sql)
                .param("board", desk.demo.board().value())
                .param("request", request)
                .param("pupil", desk.child.value())
                .param("parent", desk.first.person().value())
                .param("entry", desk.agreed.value())
                .param("today", desk.today())
                .update();
        assertThat(changed).isEqualTo(1);
    }
}
