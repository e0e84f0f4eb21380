package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SubjectScope;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom the program finds when it looks for what becomes due, and whom it sees while it works at
/// one of them.
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class FoundAgainTest {
    @Test
    void it_is_found_before_it_goes_and_not_after_and_again_when_the_pupil_came_back_and_left() {
        LeftPupil pupil = new LeftPupil(2);
        assertThat(becomesDue(pupil)).containsExactly(PupilDataPart.DOSSIER);
        pupil.approve(PupilDataPart.DOSSIER);
        pupil.go();
        assertThat(becomesDue(pupil)).isEmpty();
        pupil.asProgram(pupil::enrolAgain);
        leftAgain(pupil);
        assertThat(becomesDue(pupil)).containsExactly(PupilDataPart.DOSSIER);
    }

    @Test
    void while_it_works_at_one_pupil_the_program_sees_no_other() {
        LeftPupil pupil = new LeftPupil(2);
        assertThat(seen(pupil, Act.MAINTAIN)).containsExactlyInAnyOrder(pupil.pupil, pupil.sister);
        assertThat(SubjectScope.about(pupil.pupil, () -> seen(pupil, Act.MAINTAIN)))
                .containsExactly(pupil.pupil);
        assertThat(SubjectScope.about(pupil.pupil, () -> seen(pupil, Act.DESTROY)))
                .containsExactly(pupil.pupil);
        assertThat(SubjectScope.about(pupil.sister, () -> seen(pupil, Act.DESTROY)))
                .as("she is at school")
                .isEmpty();
        LeftPupil other = new LeftPupil(2);
        assertThat(SubjectScope.about(other.pupil, () -> seen(pupil, Act.MAINTAIN)))
                .as("of another board")
                .isEmpty();
    }

    /// What the program finds of the pupil.
    private static List<PupilDataPart> becomesDue(LeftPupil pupil) {
        return pupil.asProgram(() -> pupil
                .part(Work.class)
                .read(
                        HoldingActs.RETAIN,
                        () -> pupil.part(RetentionSituations.class).shown(_ -> true))
                .stream()
                .filter(found -> found.pupil().equals(pupil.pupil))
                .map(RetentionSituation::part)
                .toList());
    }

    /// As if the pupil had come back for a week, two years ago.
    private static void leftAgain(LeftPupil pupil) {
        pupil.program
                .superuser("zorgvuldig")
                .sql("""
                        update enrolment.enrolment set entered = :from, last_school_day = :until, deregistered = :until
                        where board = :board and pupil = :pupil and source_key = 'L9'""")
                .param("from", pupil.today.minusYears(2).minusDays(8))
                .param("until", pupil.today.minusYears(2).minusDays(1))
                .param("board", pupil.board.value())
                .param("pupil", pupil.pupil.value())
                .update();
    }

    /// Whose register the program may read, for an act.
    private static List<PupilId> seen(LeftPupil pupil, Act act) {
        return pupil.asProgram(() -> pupil.part(Work.class).read(act, () -> registers(pupil)));
    }

    private static List<PupilId> registers(LeftPupil pupil) {
        return pupil
                .part(JdbcClient.class)
                .sql("select pupil from enrolment.register where board = :board")
                .param("board", pupil.board.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PupilId::new)
                .toList();
    }
}
