package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.zorgvuldig.care.medical.MedicalTimeline;
import nl.zorgvuldig.care.medical.Ticking;
import nl.zorgvuldig.care.medical.keys.DoctorKeys.KeyState;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Making, opening and closing a doctor's key, another passphrase, and a passphrase that is lost.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
class DoctorKeysTest {
    private final MedicalBoard board = new MedicalBoard();
    private final DoctorKeys keys = board.part(DoctorKeys.class);

    @Test
    void a_doctor_makes_a_key_writes_closes_and_opens_it_again() {
        assertThat(board.make(board.doctor, MedicalBoard.PASSPHRASE)).isInstanceOf(Outcome.Done.class);
        board.write(board.doctor, board.pupil, "Hoort goed.");
        board.close(board.doctor);
        assertThat(standing()).isInstanceOf(KeyState.Locked.class);

        assertThat(board.open(board.doctor, "  paarse  olifant fluit boven water "))
                .isInstanceOf(Outcome.Done.class);

        assertThat(board.texts(board.doctor, board.pupil)).containsExactly("Hoort goed.");
        assertThat(board.lines("keep_medical_key", "done", "made")).isEqualTo(1);
        assertThat(board.lines("keep_medical_key", "done", "opened")).isEqualTo(1);
    }

    @Test
    void a_wrong_passphrase_opens_nothing_and_after_five_there_is_a_pause() {
        board.make(board.doctor, MedicalBoard.PASSPHRASE);
        board.close(board.doctor);

        for (int time = 0; time < PassphraseRules.TRIES; time++) {
            assertThat(objection(board.open(board.doctor, "vier heel andere woorden " + time)))
                    .isEqualTo("medical.key.no.wrong");
        }
        assertThat(objection(board.open(board.doctor, MedicalBoard.PASSPHRASE))).isEqualTo("medical.key.no.pause");
        assertThat(standing()).isInstanceOf(KeyState.Locked.class);
        assertThat(board.lines("keep_medical_key", "refused", "passphrase")).isEqualTo(PassphraseRules.TRIES);

        board.superuser("update medical.secret_key set wrong_at = wrong_at - interval '16 minutes' where person = '%s'"
                .formatted(board.doctor));
        assertThat(board.open(board.doctor, MedicalBoard.PASSPHRASE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void with_another_passphrase_the_old_one_opens_nothing_and_nothing_is_lost() {
        board.make(board.doctor, MedicalBoard.PASSPHRASE);
        board.write(board.doctor, board.pupil, "Ziet goed.");
        assertThat(board.as(
                        board.doctor,
                        () -> keys.change(
                                board.staff(board.doctor),
                                MedicalBoard.PASSPHRASE,
                                MedicalBoard.OTHER_PASSPHRASE,
                                MedicalBoard.OTHER_PASSPHRASE)))
                .isInstanceOf(Outcome.Done.class);
        board.close(board.doctor);

        assertThat(board.open(board.doctor, MedicalBoard.PASSPHRASE)).isInstanceOf(Outcome.Rejected.class);
        assertThat(board.open(board.doctor, MedicalBoard.OTHER_PASSPHRASE)).isInstanceOf(Outcome.Done.class);
        assertThat(board.texts(board.doctor, board.pupil)).containsExactly("Ziet goed.");
    }

    @Test
    void nobody_but_a_doctor_of_today_makes_a_key_and_nobody_makes_two() {
        assertThat(board.make(board.head, MedicalBoard.PASSPHRASE)).isInstanceOf(Outcome.NotFound.class);
        assertThat(board.make(board.doctor, MedicalBoard.PASSPHRASE)).isInstanceOf(Outcome.Done.class);
        assertThat(board.make(board.doctor, MedicalBoard.OTHER_PASSPHRASE)).isInstanceOf(Outcome.NotFound.class);
        assertThat(board.rows("doctor_key", "true")).isEqualTo(1);
        assertThat(board.as(board.head, () -> keys.standing(board.staff(board.head), "x")))
                .isEmpty();
    }

    @Test
    void a_key_that_is_given_up_opens_no_more_and_what_it_sealed_is_counted() {
        board.make(board.doctor, MedicalBoard.PASSPHRASE);
        board.write(board.doctor, board.pupil, "Eerder geschreven.");
        board.as(board.doctor, () -> keys.giveUp(board.staff(board.doctor)));
        assertThat(standing()).isInstanceOf(KeyState.None.class);

        board.make(board.doctor, MedicalBoard.OTHER_PASSPHRASE);

        MedicalTimeline timeline = board.read(board.doctor, board.pupil);
        assertThat(timeline.entries()).isEmpty();
        assertThat(timeline.elsewhere()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_not_used_for_ten_minutes_closes() {
        board.make(board.doctor, MedicalBoard.PASSPHRASE);
        OpenDoctorKey key = board.opened(board.doctor);
        Instant[] now = {board.program.clock().instant()};
        OpenDoctorKeys own = new OpenDoctorKeys(new Ticking(now));
        own.put("s", key);

        now[0] = now[0].plus(OpenDoctorKeys.UNUSED).minusSeconds(1);
        assertThat(own.find("s", board.doctor)).isPresent();
        now[0] = now[0].plus(OpenDoctorKeys.UNUSED).minus(Duration.ofSeconds(1));
        assertThat(own.find("s", board.doctor)).as("used in between").isPresent();
        now[0] = now[0].plus(OpenDoctorKeys.UNUSED);
        assertThat(own.find("s", board.doctor)).isEmpty();
        assertThat(own.count()).isZero();
        own.end();
    }

    @Test
    void so_many_keys_and_no_more_are_open_at_once() {
        board.make(board.doctor, MedicalBoard.PASSPHRASE);
        OpenDoctorKey key = board.opened(board.doctor);
        OpenDoctorKeys own = new OpenDoctorKeys(board.program.clock());
        for (int session = 0; session < 300; session++) {
            own.put("s" + session, key);
        }
        assertThat(own.count()).isEqualTo(200);
        assertThat(own.find("s0", board.doctor)).isEmpty();
        assertThat(own.find("s299", board.doctor)).isPresent();
        own.end();
    }

    private KeyState standing() {
        return board.as(
                        board.doctor,
                        () -> keys.standing(board.staff(board.doctor), MedicalBoard.session(board.doctor)))
                .orElseThrow();
    }

    private static String objection(Outcome<Nothing> kept) {
        return ((Outcome.Rejected<Nothing>) kept)
                .objections()
                .getFirst()
                .because()
                .key();
    }
}
