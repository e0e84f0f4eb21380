package nl.zorgvuldig.privacy.retention.destruction;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.Sample;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.ByteFinder;
import nl.zorgvuldig.privacy.retention.DestructionState;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionHolds;
import nl.zorgvuldig.privacy.retention.RowFinder;
import nl.zorgvuldig.privacy.retention.destruction.DestructionWorker.Interruption;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.KeptRequest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class DestructionRunTest {
    private static final List<DestructionState> STEPS = List.of(
            DestructionState.CHECKED,
            DestructionState.KEY_GONE,
            DestructionState.REMOVED,
            DestructionState.VERIFIED,
            DestructionState.EPOCH_ENDED,
            DestructionState.CERTIFIED,
            DestructionState.FINISHED);

    /// What the run dies of.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void nothing_of_a_dossier_is_found_afterwards_and_everything_before() throws IOException {
        LeftPupil pupil = new LeftPupil(2);
        assertThat(new ByteFinder(pupil.program, pupil.board).words())
                .contains("naam", "opmerking", "titel", "vader", "moeder", "zus");
        assertThat(RowFinder.tablesWith(pupil.program, pupil.father.value()))
                .contains("enrolment.guardian", "identity.account", "vault.data_key");
        assertThat(blobs(pupil)).hasSize(1);

        assertThat(pupil.approve(PupilDataPart.DOSSIER)).isEqualTo(1);
        assertThat(pupil.go()).isEqualTo(1);

        assertThat(new ByteFinder(pupil.program, pupil.board).words())
                .contains("naam", "moeder", "zus")
                .doesNotContain("opmerking", "titel", "vader", "document");
        assertThat(RowFinder.tablesWith(pupil.program, pupil.pupil.value()))
                .containsExactlyInAnyOrder(
                        "audit.event",
                        "enrolment.enrolment",
                        "enrolment.pupil",
                        "enrolment.register",
                        "retention.notice",
                        "vault.data_key");
        assertThat(RowFinder.tablesWith(pupil.program, pupil.father.value())).containsExactly("retention.notice");
        assertThat(blobs(pupil)).isEmpty();
        assertThat(pupil.states()).containsExactly("finished");
        assertThat(certified(pupil)).isEqualTo(1);
    }

    @Test
    void after_the_register_nobody_knows_there_was_such_a_pupil() {
        LeftPupil pupil = new LeftPupil(5);
        assertThat(pupil.approve(PupilDataPart.REGISTER))
                .as("the dossier comes first")
                .isZero();
        pupil.approve(PupilDataPart.DOSSIER);
        pupil.go();
        assertThat(pupil.approve(PupilDataPart.REGISTER)).isEqualTo(1);
        pupil.go();

        assertThat(RowFinder.tablesWith(pupil.program, pupil.pupil.value())).containsExactly("audit.event");
        assertThat(new ByteFinder(pupil.program, pupil.board).words())
                .contains("moeder", "zus")
                .doesNotContain("naam", "opmerking", "titel", "vader", "document");
        assertThat(pupil.states()).containsExactly("finished", "finished");
        assertThat(certified(pupil)).isEqualTo(2);
    }

    @Test
    void killed_at_any_step_and_started_again_it_ends_as_if_it_had_not_been() {
        Map<UUID, String> killed = new HashMap<>();
        record Moment(DestructionState step, Interruption.Where where) {}
        List<Moment> moments = Sample.of(
                STEPS.stream()
                        .flatMap(step -> Stream.of(Interruption.Where.values()).map(where -> new Moment(step, where)))
                        .toList(),
                5);
        for (Moment moment : moments) {
            LeftPupil leftPupil = new LeftPupil(2);
            leftPupil.approve(PupilDataPart.DOSSIER);
            assertThatThrownBy(() -> leftPupil.go(killedAt(moment.step(), moment.where())))
                    .as(moment.toString())
                    .isInstanceOf(Killed.class);
            leftPupil.go();

            assertThat(leftPupil.states()).as(moment.toString()).containsExactly("finished");
            assertThat(certified(leftPupil)).as(moment.toString()).isEqualTo(1);
            assertThat(leftPupil.exists()).isFalse();
            killed.put(leftPupil.pupil.value(), moment.toString());
        }
        assertThat(killed).hasSameSizeAs(moments);
        RowFinder.tablesWith(DemoProgram.running(), killed.keySet())
                .forEach((pupil, tables) -> assertThat(tables)
                        .as(killed.get(pupil))
                        .doesNotContain("dossier.entry_version", "retention.destruction")
                        .hasSize(6));
    }

    @Test
    void a_pupil_who_came_back_drops_out_by_itself() {
        LeftPupil pupil = new LeftPupil(2);
        pupil.approve(PupilDataPart.DOSSIER);
        pupil.asProgram(pupil::enrolAgain);
        pupil.go();

        assertThat(pupil.states()).containsExactly("dropped");
        assertThat(pupil.exists()).isTrue();
        assertThat(new ByteFinder(pupil.program, pupil.board).words()).contains("opmerking", "vader");
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void what_is_held_back_after_the_head_agreed_stays() {
        LeftPupil pupil = new LeftPupil(2);
        pupil.approve(PupilDataPart.DOSSIER);
        pupil.as(
                pupil.head,
                () -> pupil.part(RetentionHolds.class)
                        .place(
                                pupil.pupil,
                                FormId.next(pupil.program.clock()),
                                "Er loopt een rechtszaak.",
                                pupil.today.plusDays(10)));
        pupil.go();
        assertThat(pupil.states()).containsExactly("dropped");
        assertThat(pupil.exists()).isTrue();
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void what_somebody_asked_about_a_child_and_nobody_decided_stays() {
        LeftPupil pupil = new LeftPupil(2);
        pupil.approve(PupilDataPart.DOSSIER);
        new KeptRequest(pupil.program, DataSubject.of(pupil.board, pupil.pupil), pupil.father).waits();
        assertThatThrownBy(() -> checked(pupil))
                .as("the database agrees")
                .hasStackTraceContaining("row-level security");
        pupil.go();
        assertThat(pupil.states()).containsExactly("dropped");
        assertThat(pupil.exists()).isTrue();
    }

    @Test
    @Upholds({OTHER_FILES_WITH_DIRECTION, PARENT_DATA_IN_DOSSIER})
    void a_parent_whose_own_data_stand_still_or_who_waits_for_an_answer_does_not_go_along() {
        for (boolean decided : new boolean[] {true, false}) {
            LeftPupil pupil = new LeftPupil(2);
            pupil.approve(PupilDataPart.DOSSIER);
            KeptRequest asked = new KeptRequest(
                    pupil.program, DataSubject.of(pupil.board, SubjectKind.GUARDIAN, pupil.father), pupil.father);
            if (decided) {
                asked.stands();
            } else {
                asked.waits();
            }
            pupil.go();
            assertThat(pupil.states()).containsExactly("finished");
            assertThat(pupil.exists()).isFalse();
            assertThat(RowFinder.tablesWith(pupil.program, pupil.father.value()))
                    .contains("identity.account", "rights.request", "vault.data_key");
            pupil.go();
            assertThat(RowFinder.tablesWith(pupil.program, pupil.father.value()))
                    .as("it goes on")
                    .contains("identity.account");
            asked.ends();
            pupil.go();
            assertThat(RowFinder.tablesWith(pupil.program, pupil.father.value()))
                    .doesNotContain("identity.account", "rights.request", "vault.data_key", "retention.companion");
        }
    }

    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void a_parent_who_was_kept_back_and_has_a_child_here_again_stays() {
        LeftPupil pupil = new LeftPupil(2);
        pupil.approve(PupilDataPart.DOSSIER);
        KeptRequest asked = new KeptRequest(
                pupil.program, DataSubject.of(pupil.board, SubjectKind.GUARDIAN, pupil.father), pupil.father);
        asked.waits();
        pupil.go();
        pupil.asProgram(() -> {
            pupil.parent(pupil.sister, pupil.father, "vader");
            return 0;
        });
        asked.ends();
        pupil.go();
        assertThat(RowFinder.tablesWith(pupil.program, pupil.father.value()))
                .contains("identity.account", "enrolment.guardianship")
                .doesNotContain("retention.companion");
    }

    /// Past the rules.
    private static boolean checked(LeftPupil pupil) {
        return pupil.asProgram(() -> pupil.part(Work.class).write(Act.MAINTAIN, () -> {
            DestructionStore store = pupil.part(DestructionStore.class);
            return store.move(store.listLive().getFirst(), DestructionState.CHECKED);
        }));
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void only_the_head_agrees_and_only_to_what_is_due_and_told() {
        LeftPupil pupil = new LeftPupil(2);
        DestructionApprovals approvals = pupil.part(DestructionApprovals.class);
        RetentionVisibilities sights = pupil.part(RetentionVisibilities.class);
        List<DestructionApprovals.Choice> choice =
                List.of(new DestructionApprovals.Choice(pupil.pupil, PupilDataPart.DOSSIER));
        pupil.told(PupilDataPart.DOSSIER, 29);
        assertThat(pupil.as(pupil.head, () -> approvals.approve(sights.of(pupil.head), choice)))
                .isZero();

        LeftPupil other = new LeftPupil(2);
        other.told(PupilDataPart.DOSSIER, 31);
        assertThat(other.as(other.chair, () -> approvals.approve(sights.of(other.chair), choice)))
                .isZero();
        List<DestructionApprovals.Choice> due =
                List.of(new DestructionApprovals.Choice(other.pupil, PupilDataPart.DOSSIER));
        assertThatThrownBy(() -> other.as(
                        other.chair, () -> approvals.approve(other.as(other.head, () -> sights.of(other.head)), due)))
                .isInstanceOf(DataAccessException.class);
        assertThat(other.approve(PupilDataPart.DOSSIER)).isEqualTo(1);
        assertThat(other.approve(PupilDataPart.DOSSIER)).as("twice").isZero();
        assertThat(other.states()).containsExactly("approved");
        assertThat(pupil.states()).isEmpty();
    }

    private static Interruption killedAt(DestructionState step, Interruption.Where where) {
        return (reached, at) -> {
            if (reached == step && at == where) {
                throw new Killed();
            }
        };
    }

    private static Set<?> blobs(LeftPupil pupil) throws IOException {
        return pupil.part(BlobStore.class).listBefore(pupil.board, Instant.now().plusSeconds(60));
    }

    private static long certified(LeftPupil pupil) {
        return pupil.program
                .superuser("zorgvuldig")
                .sql("select count(*) from audit.event where board = :board and relation = 'certified'")
                .param("board", pupil.board.value())
                .query(Long.class)
                .single();
    }
}
