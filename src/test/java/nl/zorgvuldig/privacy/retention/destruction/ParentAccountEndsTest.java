package nl.zorgvuldig.privacy.retention.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.DestructionState;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RowFinder;
import nl.zorgvuldig.privacy.retention.destruction.DestructionWorker.Interruption;
import org.junit.jupiter.api.Test;

/// The account of a parent ends with the dossier of the last child here, with all that leads to it.
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
class ParentAccountEndsTest {
    private final LeftPupil one = new LeftPupil(2);

    @Test
    void with_the_last_dossier_goes_the_account_its_sessions_and_what_was_on_its_way() {
        for (PersonId parent : List.of(one.father, one.mother)) {
            planted(parent);
        }
        assertThat(open(one.father)).isTrue();
        assertThat(one.approve(PupilDataPart.DOSSIER)).isEqualTo(1);

        assertThat(one.go()).isEqualTo(1);

        assertThat(open(one.father)).isFalse();
        assertThat(rows(one.father)).isEqualTo(0);
        assertThat(open(one.mother)).as("has another child here").isTrue();
        assertThat(rows(one.mother)).isEqualTo(3);
    }

    @Test
    void of_two_children_whose_dossiers_go_at_the_same_moment_one_takes_the_parents_along() {
        bothLeft();
        List.of(one.father, one.mother).forEach(this::planted);
        assertThat(one.approve(PupilDataPart.DOSSIER, List.of(one.pupil, one.sister)))
                .isEqualTo(2);
        CyclicBarrier both = new CyclicBarrier(2);

        assertThat(one.go((reached, where) -> {
                    if (where == Interruption.Where.WRITTEN
                            && (reached == DestructionState.CHECKED || reached == DestructionState.KEY_GONE)) {
                        await(both);
                    }
                }))
                .isEqualTo(2);

        gone(one.father);
        gone(one.mother);
        assertThat(companions()).isEmpty();
    }

    @Test
    void the_first_of_two_children_leaves_them_and_the_last_takes_them_along() {
        bothLeft();
        assertThat(one.approve(PupilDataPart.DOSSIER, List.of(one.sister))).isEqualTo(1);
        assertThat(one.go()).isEqualTo(1);
        assertThat(open(one.father)).isTrue();
        assertThat(open(one.mother)).isTrue();
        assertThat(companions()).isEmpty();

        assertThat(one.approve(PupilDataPart.DOSSIER)).isEqualTo(1);
        assertThat(one.go()).isEqualTo(1);
        gone(one.father);
        gone(one.mother);
        assertThat(companions()).isEmpty();
    }

    @Test
    void cut_off_after_both_dossiers_went_the_next_run_takes_the_parents_along() {
        bothLeft();
        assertThat(one.approve(PupilDataPart.DOSSIER, List.of(one.pupil, one.sister)))
                .isEqualTo(2);
        CyclicBarrier both = new CyclicBarrier(2);
        assertThatThrownBy(() -> one.go((reached, where) -> {
                    if (reached == DestructionState.KEY_GONE && where == Interruption.Where.WRITTEN) {
                        await(both);
                        throw new AssertionError("cut off");
                    }
                }))
                .hasMessage("cut off");
        assertThat(companions()).containsOnly(one.father, one.mother);

        assertThat(one.go()).isEqualTo(2);
        gone(one.father);
        gone(one.mother);
        assertThat(companions()).isEmpty();
    }

    /// The sister left on the same day, and has the same parents.
    private void bothLeft() {
        one.asProgram(() -> {
            one.parent(one.sister, one.father, "vader");
            return 0;
        });
        one.program
                .superuser("zorgvuldig")
                .sql("""
                        update enrolment.enrolment set last_school_day = :left, deregistered = :left
                        where board = :board and pupil = :sister""")
                .param("left", one.today.minusYears(2).minusDays(1))
                .param("board", one.board.value())
                .param("sister", one.sister.value())
                .update();
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private void gone(PersonId parent) {
        assertThat(open(parent)).isFalse();
        assertThat(rows(parent)).isZero();
        assertThat(RowFinder.tablesWith(one.program, parent.value()))
                .doesNotContain("identity.account", "enrolment.guardian", "enrolment.guardianship", "vault.data_key");
    }

    private List<PersonId> companions() {
        return one
                .program
                .superuser("zorgvuldig")
                .sql("select guardian from retention.companion where board = :board")
                .param("board", one.board.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private boolean open(PersonId parent) {
        return one.asProgram(() -> one.part(Accounts.class).findOpen(one.board, parent))
                .isPresent();
    }

    /// A session, a letter with a code, and an address that was asked with it.
    private void planted(PersonId parent) {
        OffsetDateTime now = one.program.clock().instant().atOffset(ZoneOffset.UTC);
        byte[] hash = ByteBuffer.allocate(32)
                .putLong(parent.value().getMostSignificantBits())
                .putLong(parent.value().getLeastSignificantBits())
                .array();
        sql(
                "insert into identity.spring_session values (:id, :id, 0, 0, 900, 9999999999999, :person)",
                parent,
                now,
                hash);
        sql(
                "insert into entrance.parent_letter (board, code_hash, person, school, made_at, made_by, expires_at)"
                        + " values (:board, :hash, :person::uuid, :school, :now, :head, :now)",
                parent,
                now,
                hash);
        sql(
                "insert into entrance.address_change (board, id, person, way, letter_hash, sealed_email, language,"
                        + " confirm_hash, asked_at, asked_by, waits_until, expires_at)"
                        + " values (:board, :id::uuid, :person::uuid, 'letter', :hash, :hash, 'nl', :hash, :now,"
                        + " :person::uuid, :now, :now)",
                parent,
                now,
                hash);
    }

    private void sql(String statement, PersonId parent, OffsetDateTime now, byte[] hash) {
        one.program
                .superuser("zorgvuldig")
                .sql(statement)
                .param("id", UUID.randomUUID().toString())
                .param("board", one.board.value())
                .param("person", parent.toString())
                .param("school", one.school.id().value())
                .param("head", one.head.value())
                .param("now", now)
                .param("hash", hash)
                .update();
    }

    private int rows(PersonId parent) {
        return one.program
                .superuser("zorgvuldig")
                .sql("select (select count(*) from identity.spring_session where principal_name = :person)"
                        + " + (select count(*) from entrance.parent_letter where person = :person::uuid)"
                        + " + (select count(*) from entrance.address_change where person = :person::uuid)")
                .param("person", parent.toString())
                .query(Integer.class)
                .single();
    }
}
