package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgvuldig.care.consultation.ConsultationClosing.ClosingResult;
import nl.zorgvuldig.care.consultation.minutes.DepartedPupils;
import nl.zorgvuldig.care.consultation.minutes.MinutesDrafts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A pupil who leaves the school between the talk and its closing: what was said goes into no
/// dossier, whoever closes it, and keeps nothing open.
@Upholds({TALKS_END_IN_AGREEMENTS, NECESSARY_FOR_GUIDANCE})
class LeftBeforeClosingTest {
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final ConsultationDesk desk = new ConsultationDesk();

    @Test
    void the_head_who_still_keeps_the_dossier_files_nothing_in_it() {
        closes(desk.head, 16);
    }

    @Test
    void a_teacher_who_does_not_see_the_pupil_any_more_can_close_it() {
        closes(desk.teacher, 17);
    }

    private void closes(SignedInUser who, int place) {
        PupilId left = desk.child(place);
        PupilId stays = desk.child(18);
        ConsultationId id = desk.discussion(who, Set.of(left, stays, desk.child(19)), desk.coordinator);
        desk.begin(who, id);
        desk.save(who, id, left, 0, desk.agreed("Gaat goed.", "Leest.", desk.coordinator));
        desk.save(who, id, stays, 0, desk.progress("Werkt rustig."));
        int before = entries(left);
        int other = entries(stays);
        leaves(left, desk.day(-1));
        try {
            assertThat(desk.as(who, () -> desk.demo.part(DepartedPupils.class).count(desk.in(who, id))))
                    .isEqualTo(1);
            assertThat(desk.as(who, () -> desk.demo.part(MinutesDrafts.class).countSilent(desk.in(who, id))))
                    .isEqualTo(1);
            assertThat(desk.close(who, id)).isInstanceOf(ClosingResult.Done.class);
        } finally {
            leaves(left, OPEN);
        }
        assertThat(entries(left)).isEqualTo(before);
        assertThat(entries(stays)).isEqualTo(other + 1);
        assertThat(desk.count("select count(*) from consultation.note where meeting = :id", id.value()))
                .isZero();
        assertThat(desk.count("select count(*) from consultation.signal where meeting = :id", id.value()))
                .isZero();
        assertThat(desk.count(
                        "select count(*) from audit.event where via = :id and relation = 'left-school'", id.value()))
                .isEqualTo(1);
    }

    private int entries(PupilId pupil) {
        return desk.entries(pupil, "consultation_report") + desk.entries(pupil, "agreement");
    }

    private void leaves(PupilId pupil, LocalDate day) {
        desk.demo
                .superuser("zorgvuldig")
                .sql(
                        "update enrolment.enrolment set last_school_day = :day, deregistered = :day where pupil = :pupil and deregistered >= :yesterday")
                .param("day", day)
                .param("yesterday", desk.day(-1))
                .param("pupil", pupil.value())
                .update();
    }
}
