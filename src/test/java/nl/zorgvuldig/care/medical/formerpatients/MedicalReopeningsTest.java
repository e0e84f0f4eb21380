package nl.zorgvuldig.care.medical.formerpatients;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.patients.FormerPatients;
import nl.zorgvuldig.access.control.patients.MedicalFileNumbers;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.care.medical.keys.DoctorKey;
import nl.zorgvuldig.care.medical.keys.MedicalBoard;
import nl.zorgvuldig.care.medical.keys.MedicalFileHandovers;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The medical file after the pupil left: who still gets to it, with which reason, until when.
@Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
class MedicalReopeningsTest {
    private final MedicalBoard board = new MedicalBoard();
    private final PersonId doctor = board.doctor;
    private final MedicalReopenings reopenings = board.part(MedicalReopenings.class);

    @Test
    void the_doctor_finds_a_pupil_who_left_says_why_and_reads_and_writes_that_day() {
        writtenAndLeft();
        assertThat(board.<Boolean>as(doctor, () -> opens(doctor, MedicalActs.READ_MEDICAL)))
                .isFalse();
        assertThat(search("Test")).extracting(FormerPatients.One::pupil).containsExactly(board.pupil);
        assertThat(search("Anders")).isEmpty();

        assertThat(reopen(FormId.next(board.program.clock()), "De huisarts vraagt erom."))
                .isInstanceOf(Outcome.Done.class);

        assertThat(board.texts(doctor, board.pupil))
                .containsExactlyInAnyOrder("Hoort goed.", "De huisarts vraagt erom.");
        board.write(doctor, board.pupil, "Kopie gegeven.");
        board.superuser("update medical.reopening set on_day = on_day - 1 where board = '%s'".formatted(board.board));
        assertThat(board.<Boolean>as(doctor, () -> opens(doctor, MedicalActs.READ_MEDICAL)))
                .as("another day")
                .isFalse();
        assertThat(board.<Boolean>as(doctor, () -> opens(doctor, MedicalActs.REOPEN_MEDICAL)))
                .isTrue();
    }

    @Test
    void the_log_says_on_which_ground_and_not_whose_file_it_is() {
        writtenAndLeft();
        search("Test");
        reopen(FormId.next(board.program.clock()), "De huisarts vraagt erom.");
        assertThat(board.lines("reopen_medical", "granted", "doctor")).isEqualTo(1);
        assertThat(board.lines("reopen_medical", "done", "care")).isEqualTo(1);
        assertThat(board.lines("search", "done", "doctor")).isEqualTo(1);
        assertThat(board.program
                        .superuser("zorgvuldig")
                        .sql("select count(*) from audit.event where subject = ?")
                        .param(board.pupil.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_same_form_is_one_reason_and_one_that_says_nothing_opens_nothing() {
        writtenAndLeft();
        FormId form = FormId.next(board.program.clock());
        assertThat(reopen(form, " ")).isInstanceOf(Outcome.Rejected.class);
        Outcome<EntryId> first = reopen(form, "Klacht.");
        assertThat(reopen(form, "Klacht.")).isEqualTo(first);
        assertThat(reopen(form, "Iets anders.")).isInstanceOf(Outcome.FormReused.class);
        assertThat(board.rows("reopening", "true")).isEqualTo(1);
        assertThat(board.rows("entry_version", "true")).isEqualTo(2);
    }

    @Test
    void for_nobody_else_and_of_no_pupil_at_school_and_of_nobody_without_a_file() {
        writtenAndLeft();
        board.make(board.colleague, MedicalBoard.OTHER_PASSPHRASE);
        for (PersonId person : List.of(board.colleague, board.head, board.bestuur)) {
            assertThat(board.<Boolean>as(person, () -> opens(person, MedicalActs.REOPEN_MEDICAL)))
                    .isFalse();
        }
        board.write(doctor, board.other, "Is nog op school.");
        PupilId without = board.enrol(board.today);
        for (PupilId pupil : List.of(board.other, without)) {
            assertThat(board.as(doctor, () -> board.unseal(doctor, MedicalActs.REOPEN_MEDICAL, pupil)))
                    .isEmpty();
        }
        assertThat(search("Test")).extracting(FormerPatients.One::pupil).containsExactly(board.pupil);
        assertThat(board.as(board.colleague, () -> reopenings.search(board.staff(board.colleague), "Test")))
                .isEmpty();
    }

    @Test
    void twenty_years_after_the_last_change_it_is_closed_and_opening_it_is_no_change() {
        writtenAndLeft();
        reopen(FormId.next(board.program.clock()), "Verzoek.");
        age("19 years 364 days");
        assertThat(board.<Boolean>as(doctor, () -> opens(doctor, MedicalActs.REOPEN_MEDICAL)))
                .isTrue();
        age("2 days");
        assertThat(board.<Boolean>as(doctor, () -> opens(doctor, MedicalActs.REOPEN_MEDICAL)))
                .isFalse();
        assertThat(search("Test")).isEmpty();
    }

    @Test
    void when_the_school_does_not_know_any_more_who_it_was_the_file_is_found_by_its_number() {
        writtenAndLeft();
        for (String table : List.of("enrolment", "register")) {
            board.superuser("delete from enrolment.%s where pupil = '%s'".formatted(table, board.pupil));
        }
        board.superuser("delete from enrolment.pupil where id = '%s'".formatted(board.pupil));
        String number = board.asProgram(
                () -> board.part(MedicalFileNumbers.class).of(board.pupil).toString());

        FormerPatients.One found = search(number.substring(0, 8)).getFirst();

        assertThat(found.pupil()).isEqualTo(board.pupil);
        assertThat(found.name()).isEmpty();
        reopen(FormId.next(board.program.clock()), "De oud-leerling vraagt om een kopie.");
        assertThat(board.texts(doctor, board.pupil)).contains("Hoort goed.");
    }

    @Test
    void after_a_hand_over_the_successor_finds_it_and_the_old_doctor_does_not() {
        writtenAndLeft();
        board.make(board.colleague, MedicalBoard.OTHER_PASSPHRASE);
        DoctorKey to = board.keyOf(board.colleague);
        board.as(
                doctor,
                () -> board.part(MedicalFileHandovers.class)
                        .handOver(
                                board.staff(doctor),
                                MedicalBoard.session(doctor),
                                to.id(),
                                to.sealing().code()));
        assertThat(search("Test")).isEmpty();
        assertThat(board.as(board.colleague, () -> reopenings.search(board.staff(board.colleague), "Test")))
                .hasSize(1);
    }

    private void writtenAndLeft() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        board.write(doctor, board.pupil, "Hoort goed.");
        board.superuser(
                "update enrolment.enrolment set last_school_day = '%s', deregistered = '%1$s' where pupil = '%s'"
                        .formatted(board.today.minusDays(1), board.pupil));
    }

    private void age(String interval) {
        board.superuser("""
                update medical.entry_version v set written_at = written_at - interval '%s' where board = '%s' and not exists (
                    select 1 from medical.reopening r where r.pupil = v.pupil and r.entry = v.entry)""".formatted(interval, board.board));
    }

    private List<FormerPatients.One> search(String typed) {
        return board.as(doctor, () -> reopenings.search(board.staff(doctor), typed));
    }

    private Outcome<EntryId> reopen(FormId form, String why) {
        return board.as(doctor, () -> {
            Optional<UnsealedMedicalFile> file = board.unseal(doctor, MedicalActs.REOPEN_MEDICAL, board.pupil);
            return reopenings.reopen(file.orElseThrow(), form, MedicalReopeningGround.CARE, why);
        });
    }

    private boolean opens(PersonId person, PupilDossierAct act) {
        return board.part(AccessControl.class).ask(board.staff(person), act, board.pupil) instanceof Granted<PupilId>;
    }
}
