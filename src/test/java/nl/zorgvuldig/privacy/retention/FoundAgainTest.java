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
        LeftPupil one = new LeftPupil(2);
        assertThat(becomesDue(one)).containsExactly(PupilDataPart.DOSSIER);
        one.approve(PupilDataPart.DOSSIER);
        one.go();
        assertThat(becomesDue(one)).isEmpty();
        one.asProgram(one::enrolAgain);
        leftAgain(one);
        assertThat(becomesDue(one)).containsExactly(PupilDataPart.DOSSIER);
    }

    @Test
    void while_it_works_at_one_pupil_the_program_sees_no_other() {
        LeftPupil one = new LeftPupil(2);
        assertThat(seen(one, Act.MAINTAIN)).containsExactlyInAnyOrder(one.pupil, one.sister);
        assertThat(SubjectScope.about(one.pupil, () -> seen(one, Act.MAINTAIN))).containsExactly(one.pupil);
        assertThat(SubjectScope.about(one.pupil, () -> seen(one, Act.DESTROY))).containsExactly(one.pupil);
        assertThat(SubjectScope.about(one.sister, () -> seen(one, Act.DESTROY)))
                .as("she is at school")
                .isEmpty();
        LeftPupil other = new LeftPupil(2);
        assertThat(SubjectScope.about(other.pupil, () -> seen(one, Act.MAINTAIN)))
                .as("of another board")
                .isEmpty();
    }

    /// What the program finds of the pupil.
    private static List<PupilDataPart> becomesDue(LeftPupil one) {
        return one.asProgram(() ->
                one
                        .part(Work.class)
                        .read(
                                HoldingActs.RETAIN,
                                () -> one.part(RetentionSituations.class).shown(_ -> true))
                        .stream()
                        .filter(found -> found.pupil().equals(one.pupil))
                        .map(RetentionSituation::part)
                        .toList());
    }

    /// As if the pupil had come back for a week, two years ago.
    private static void leftAgain(LeftPupil one) {
        one.program
                .superuser("zorgvuldig")
                .sql("""
                        update enrolment.enrolment set entered = :from, last_school_day = :until, deregistered = :until
                        where board = :board and pupil = :pupil and source_key = 'L9'""")
                .param("from", one.today.minusYears(2).minusDays(8))
                .param("until", one.today.minusYears(2).minusDays(1))
                .param("board", one.board.value())
                .param("pupil", one.pupil.value())
                .update();
    }

    /// Whose register the program may read, for an act.
    private static List<PupilId> seen(LeftPupil one, Act act) {
        return one.asProgram(() -> one.part(Work.class).read(act, () -> registers(one)));
    }

    private static List<PupilId> registers(LeftPupil one) {
        return one
                .part(JdbcClient.class)
                .sql("select pupil from enrolment.register where board = :board")
                .param("board", one.board.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PupilId::new)
                .toList();
    }
}
