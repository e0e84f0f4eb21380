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
        LeftPupil one = new LeftPupil(2);
        one.approve(PupilDataPart.DOSSIER);
        List<Throwable> refused = new ArrayList<>();
        Thread[] enrolling = new Thread[1];
        one.go((reached, where) -> {
            if (reached == DestructionState.CHECKED && where == Interruption.Where.DONE) {
                enrolling[0] = Thread.ofPlatform().start(() -> {
                    try {
                        one.asProgram(one::enrolAgain);
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
        assertThat(one.states()).containsExactly("finished");

        one.asProgram(one::enrolAgain);
        assertThat(one.asProgram(() -> one.part(Pupils.class).find(one.pupil)).orElseThrow())
                .satisfies(where -> assertThat(where.attends(one.today)).isTrue());
        assertThat(one.exists()).as("a key for the new dossier").isTrue();
    }

    @Test
    void an_enrolment_that_is_not_committed_yet_is_waited_for_and_kept() {
        LeftPupil one = new LeftPupil(2);
        one.approve(PupilDataPart.DOSSIER);
        Thread[] running = new Thread[1];
        one.asProgram(() -> {
            one.part(Work.class).change(SchoolActs.IMPORT, () -> {
                one.enrolAgain();
                running[0] = Thread.ofPlatform().start(() -> one.go());
                waits(one);
            });
            return 0;
        });
        join(running[0]);
        assertThat(one.states()).containsExactly("dropped");
        assertThat(one.exists()).isTrue();
    }

    @Test
    void what_has_not_begun_when_the_program_stops_waits_for_the_next_run() {
        LeftPupil one = new LeftPupil(2);
        one.approve(PupilDataPart.DOSSIER);
        List<String> before = one.states();

        Shutdown.run(() -> true, one::go);
        assertThat(one.states()).isEqualTo(before);
        assertThat(one.exists()).isTrue();

        one.go();
        assertThat(one.states()).containsExactly("finished");
    }

    /// Until somebody waits for a row.
    private static void waits(LeftPupil one) {
        Instant until = Instant.now().plusSeconds(120);
        while (Instant.now().isBefore(until)
                && one.program
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
