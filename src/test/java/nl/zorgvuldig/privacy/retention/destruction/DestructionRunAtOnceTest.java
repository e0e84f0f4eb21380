package nl.zorgvuldig.privacy.retention.destruction;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.DestructionState;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.destruction.DestructionWorker.Interruption;
import nl.zorgvuldig.school.enrolment.DossierDestructionInProgress;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.junit.jupiter.api.Test;

/// Destroying and enrolling at the same moment: one of the two waits for the other, whichever was
/// first.
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class DestructionRunAtOnceTest {
    @Test
    void who_enrols_the_pupil_at_the_moment_itself_waits_and_is_refused() throws Exception {
        LeftPupil pupil = new LeftPupil(2);
        pupil.approve(PupilDataPart.DOSSIER);
        List<Throwable> refused = new ArrayList<>();
        Thread[] enrolling = new Thread[1];
        pupil.go((reached, where) -> {
            if (reached == DestructionState.CHECKED && where == Interruption.Where.DONE) {
                enrolling[0] = Thread.ofPlatform().start(() -> {
                    try {
                        pupil.asProgram(pupil::enrolAgain);
                    } catch (RuntimeException no) {
                        refused.add(no);
                    }
                });
            }
            if (reached == DestructionState.CHECKED && where == Interruption.Where.WRITTEN) {
                join(enrolling[0]);
            }
        });
        assertThat(refused).singleElement().isInstanceOf(DossierDestructionInProgress.class);
        assertThat(pupil.states()).containsExactly("finished");

        pupil.asProgram(pupil::enrolAgain);
        assertThat(pupil.asProgram(() -> pupil.part(Pupils.class).find(pupil.pupil))
                        .orElseThrow())
                .satisfies(where -> assertThat(where.attends(pupil.today)).isTrue());
        assertThat(pupil.exists()).as("a key for the new dossier").isTrue();
    }

    @Test
    void an_enrolment_that_is_not_committed_yet_is_waited_for_and_kept() {
        LeftPupil pupil = new LeftPupil(2);
        pupil.approve(PupilDataPart.DOSSIER);
        Thread[] running = new Thread[1];
        pupil.asProgram(() -> {
            pupil.part(Work.class).change(SchoolActs.IMPORT, () -> {
                pupil.enrolAgain();
                running[0] = Thread.ofPlatform().start(() -> pupil.go());
                waits(pupil);
            });
            return 0;
        });
        join(running[0]);
        assertThat(pupil.states()).containsExactly("dropped");
        assertThat(pupil.exists()).isTrue();
    }

    @Test
    void what_has_not_begun_when_the_program_stops_waits_for_the_next_run() {
        LeftPupil pupil = new LeftPupil(2);
        pupil.approve(PupilDataPart.DOSSIER);
        List<String> before = pupil.states();

        Shutdown.run(() -> true, pupil::go);
        assertThat(pupil.states()).isEqualTo(before);
        assertThat(pupil.exists()).isTrue();

        pupil.go();
        assertThat(pupil.states()).containsExactly("finished");
    }

    /// Until somebody waits for a row.
    private static void waits(LeftPupil pupil) {
        Instant until = Instant.now().plusSeconds(120);
        while (Instant.now().isBefore(until)
                && pupil.program
                                .superuser("zorgvuldig")
                                .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                                .query(Long.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(120_000);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
