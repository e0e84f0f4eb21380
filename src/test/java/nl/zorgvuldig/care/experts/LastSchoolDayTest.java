package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.advice.OpenExpertConsultations;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An expert sees what was agreed up to and including the pupil's last school day: the rules in Java
/// and the one in the database (`expertise.opens`), written apart, say so both.
class LastSchoolDayTest {
    private final ExpertDesk desk = new ExpertDesk(49);
    private final JdbcClient database = desk.demo.superuser("zorgvuldig");

    @Test
    @Upholds({EXPERTS_AFTER_CONSENT, CONFIDENTIALITY})
    void java_and_the_database_agree_on_the_last_school_day_and_the_day_after() {
        SignedInUser expert = desk.register("laatste.dag@praktijkzuid.example", "Praktijk Zuid");
        ExpertConsultationId id = desk.open(expert, desk.agreed);
        LocalDate today = desk.today();
        LocalDate yesterday = today.minusDays(1);
        List<Map<String, Object>> before = enrolled();
        assertThat(before).hasSize(1);
        try {
            agree(expert, id, true);
            for (List<LocalDate> last : List.of(
                    List.of(today, Period.OPEN), List.of(Period.OPEN, today), List.of(today, today.plusDays(9)))) {
                leaves(before.getFirst(), last);
                agree(expert, id, true);
            }
            for (List<LocalDate> last : List.of(
                    List.of(yesterday, Period.OPEN), List.of(Period.OPEN, yesterday), List.of(today, yesterday))) {
                leaves(before.getFirst(), last);
                agree(expert, id, false);
            }
        } finally {
            before.forEach(this::putBack);
        }
        agree(expert, id, true);
        desk.end(id);
    }

    private void agree(SignedInUser expert, ExpertConsultationId id, boolean open) {
        assertThat(desk.as(
                        expert,
                        () -> desk.part(OpenExpertConsultations.class)
                                .find(expert, id)
                                .isPresent()))
                .isEqualTo(open);
        assertThat(desk.as(expert, () -> desk.ask(expert, DossierActs.ADVISE)) instanceof Granted<PupilId>)
                .isEqualTo(open);
        assertThat(desk.as(
                        expert,
                        () -> desk.part(Work.class)
                                .read(
                                        DossierActs.ADVISE,
                                        () -> desk.part(JdbcClient.class)
                                                .sql("select expertise.opens(:board, :id)")
                                                .param(
                                                        "board",
                                                        desk.demo.board().value())
                                                .param("id", id.value())
                                                .query(Boolean.class)
                                                .single())))
                .isEqualTo(open);
        assertThat(desk.seen(expert)).hasSize(open ? 1 : 0);
    }

    private List<Map<String, Object>> enrolled() {
        return database.sql(
                        "select id, last_school_day, deregistered from enrolment.enrolment where pupil = :pupil and least(last_school_day, deregistered) >= :today")
                .param("pupil", desk.child.value())
                .param("today", desk.today())
                .query()
                .listOfRows();
    }

    /// @param last the last school day, and the day on which the pupil is deregistered
    private void leaves(Map<String, Object> row, List<LocalDate> last) {
        int changed = database.sql(
                        "update enrolment.enrolment set last_school_day = :last, deregistered = :gone where id = :id")
                .param("last", last.getFirst())
                .param("gone", last.getLast())
                .param("id", row.get("id"))
                .update();
        assertThat(changed).isOne();
    }

    private void putBack(Map<String, Object> row) {
        database.sql(
                        "update enrolment.enrolment set last_school_day = :last_school_day, deregistered = :deregistered where id = :id")
                .params(row)
                .update();
    }
}
