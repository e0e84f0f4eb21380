package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.medical.MedicalFiles.MedicalCorrection;
import nl.zorgvuldig.care.medical.keys.MedicalBoard;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;

/// Writing and correcting in a medical file, what is told of it to whom, and its end.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
class MedicalFilesTest {
    private final MedicalBoard board = new MedicalBoard();
    private final PersonId doctor = board.doctor;
    private final MedicalFiles files = board.part(MedicalFiles.class);

    @Test
    void a_correction_is_a_version_more_and_the_earlier_one_stays() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        EntryId entry = board.write(doctor, board.pupil, "Met een foutt.");

        assertThat(correct(entry, 1, "Met een fout.")).isInstanceOf(Outcome.Done.class);
        assertThat(correct(entry, 1, "Te laat.")).isInstanceOf(Outcome.Conflict.class);
        assertThat(correct(new EntryId(UUID.randomUUID()), 1, "Nergens.")).isInstanceOf(Outcome.NotFound.class);

        assertThat(board.texts(doctor, board.pupil)).containsExactly("Met een fout.");
        List<MedicalEntry> versions = board.as(
                doctor,
                () -> files.history(
                        board.unseal(doctor, MedicalActs.READ_MEDICAL, board.pupil)
                                .orElseThrow(),
                        entry));
        assertThat(versions).extracting(MedicalEntry::text).containsExactly("Met een fout.", "Met een foutt.");
        assertThat(versions.getFirst().correctionReason()).contains("Typefout.");
    }

    @Test
    void the_same_form_sent_twice_is_one_entry() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        FormId form = FormId.next(board.program.clock());

        Outcome<EntryId> first = write(form, "Een keer.");
        assertThat(write(form, "Een keer.")).isEqualTo(first);
        assertThat(write(form, "Iets anders.")).isInstanceOf(Outcome.FormReused.class);
        assertThat(board.rows("entry_version", "true")).isEqualTo(1);
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_citizen_number_is_refused() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        assertThat(board.tryWriting(doctor, board.pupil, "Nummer 111222333.")).isInstanceOf(Outcome.Rejected.class);
        assertThat(board.rows("entry_version", "true")).isZero();
    }

    @Test
    void after_the_pupil_left_and_for_whoever_is_no_doctor_today_it_is_closed() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        PupilId gone = board.enrol(board.today.minusDays(1));
        PersonId before = board.holder(
                StaffFunction.SCHOOL_DOCTOR, new Period(board.today.minusDays(9), board.today.minusDays(1)));
        assertThat(board.<Boolean>as(doctor, () -> opens(doctor, board.pupil))).isTrue();
        assertThat(board.<Boolean>as(doctor, () -> opens(doctor, gone))).isFalse();
        assertThat(board.<Boolean>as(before, () -> opens(before, board.pupil))).isFalse();
        assertThat(board.<Boolean>as(board.head, () -> opens(board.head, board.pupil)))
                .isFalse();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void the_log_says_who_opened_a_file_and_not_whose_it_is() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        board.write(doctor, board.pupil, "Iets.");
        board.read(doctor, board.pupil);

        assertThat(board.lines("read_medical", "granted", "doctor")).isEqualTo(1);
        assertThat(board.lines("write_medical", "done", "written")).isEqualTo(1);
        int named = board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = ? and outcome <>" + " 'refused'")
                .param(board.pupil.value())
                .query(Integer.class)
                .single();
        assertThat(named).isZero();
    }

    @Test
    void a_copy_says_in_words_that_only_the_doctor_can_read_it() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        board.write(doctor, board.pupil, "Geheim.");

        PersonalDataExport export = holder().export(DataSubject.of(board.board, board.pupil));

        assertThat(export.rows()).hasSize(1);
        assertThat(export.rows().getFirst().values().get("sealed_content")).isEqualTo(MedicalHoldings.CLOSED);
        assertThat(export.rows().getFirst().values().values()).doesNotContain("Geheim.");
    }

    @Test
    void it_is_destroyed_with_its_own_term_and_never_of_a_pupil_at_school() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        board.write(doctor, board.pupil, "Van een leerling op school.");
        board.write(doctor, board.other, "Van een leerling die gaat.");
        leaves(board.other, board.today);
        assertThat(destroy(board.other, RetentionPurpose.MEDICAL).total())
                .as("the last day")
                .isZero();
        leaves(board.other, board.today.minusDays(1));

        assertThat(destroy(board.pupil, RetentionPurpose.MEDICAL).total()).isZero();
        assertThat(destroy(board.other, RetentionPurpose.DOSSIER).total()).isZero();
        assertThat(destroy(board.other, RetentionPurpose.MEDICAL).rows())
                .containsEntry("medical.entry_version", 1)
                .containsEntry("medical.wrapped_key", 1);
        assertThat(board.texts(doctor, board.pupil)).hasSize(1);
    }

    private void leaves(PupilId pupil, LocalDate day) {
        board.superuser(
                "update enrolment.enrolment set last_school_day = '%s', deregistered = '%1$s' where pupil = '%s'"
                        .formatted(day, pupil));
    }

    private RemovedRows destroy(PupilId pupil, RetentionPurpose keeping) {
        return holder().destroy(DataSubject.of(board.board, pupil), keeping);
    }

    private MedicalHoldings holder() {
        return board.part(MedicalHoldings.class);
    }

    private boolean opens(PersonId person, PupilId pupil) {
        return board.part(AccessControl.class).ask(board.staff(person), MedicalActs.READ_MEDICAL, pupil)
                instanceof Granted<PupilId>;
    }

    private Outcome<EntryId> write(FormId form, String text) {
        return board.as(
                doctor,
                () -> files.write(
                        board.unseal(doctor, MedicalActs.WRITE_MEDICAL, board.pupil)
                                .orElseThrow(),
                        form,
                        new MedicalDraft(MedicalKind.CONSULT, board.today, text)));
    }

    private Outcome<EntryId> correct(EntryId entry, int version, String text) {
        return board.as(
                doctor,
                () -> files.correct(
                        board.unseal(doctor, MedicalActs.WRITE_MEDICAL, board.pupil)
                                .orElseThrow(),
                        new MedicalCorrection(
                                entry,
                                version,
                                new MedicalDraft(MedicalKind.CONSULT, board.today, text),
                                "Typefout.")));
    }
}
