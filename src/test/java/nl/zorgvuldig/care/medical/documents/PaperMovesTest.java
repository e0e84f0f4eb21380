package nl.zorgvuldig.care.medical.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.zorgvuldig.care.medical.MedicalHoldings;
import nl.zorgvuldig.care.medical.keys.DoctorKey;
import nl.zorgvuldig.care.medical.keys.DoctorKeyRecoveries;
import nl.zorgvuldig.care.medical.keys.DoctorKeys;
import nl.zorgvuldig.care.medical.keys.MedicalBoard;
import nl.zorgvuldig.care.medical.keys.MedicalFileHandovers;
import nl.zorgvuldig.care.medical.keys.RecoveryKeepers;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.junit.jupiter.api.Test;

/// Documents in a medical file: given to a successor or
/// back to their doctor, damaged, and destroyed.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
class PaperMovesTest {
    private final MedicalBoard board = new MedicalBoard();
    private final PaperDesk desk = new PaperDesk(board);
    private final PersonId doctor = board.doctor;
    private final PersonId colleague = board.colleague;

    @Test
    void it_goes_to_the_successor_whole_and_the_old_doctor_keeps_nothing() {
        makeBoth();
        EntryId picture = desk.add(doctor, board.pupil, "Foto", SampleDocuments.photo(80, 60));
        EntryId letter = desk.add(doctor, board.pupil, "Brief", SampleDocuments.docx("Woorden."));
        DoctorKey to = board.keyOf(colleague);

        assertThat(board.as(
                        doctor,
                        () -> board.part(MedicalFileHandovers.class)
                                .handOver(
                                        board.staff(doctor),
                                        MedicalBoard.session(doctor),
                                        to.id(),
                                        to.sealing().code())))
                .isInstanceOf(Outcome.Done.class);

        assertThat(desk.show(colleague, board.pupil, picture)).isPresent();
        assertThat(desk.page(colleague, board.pupil, picture, 1)).isPresent();
        assertThat(desk.show(colleague, board.pupil, letter).orElseThrow().paragraphs())
                .containsExactly("Woorden.");
        board.make(doctor, MedicalBoard.PASSPHRASE);
        assertThat(desk.show(doctor, board.pupil, picture)).isEmpty();
    }

    @Test
    void a_colleague_gives_it_back_after_the_passphrase_was_lost() {
        makeBoth();
        DoctorKey reserve = board.keyOf(colleague);
        board.as(
                doctor,
                () -> board.part(RecoveryKeepers.class)
                        .name(
                                board.staff(doctor),
                                MedicalBoard.session(doctor),
                                MedicalBoard.PASSPHRASE,
                                reserve.id(),
                                reserve.sealing().code()));
        EntryId document = desk.add(doctor, board.pupil, "Uitslag", SampleDocuments.pdf(2));
        board.as(doctor, () -> board.part(DoctorKeys.class).giveUp(board.staff(doctor)));
        board.make(doctor, MedicalBoard.OTHER_PASSPHRASE);
        assertThat(desk.show(doctor, board.pupil, document)).isEmpty();

        DoctorKeyRecoveries recoveries = board.part(DoctorKeyRecoveries.class);
        DoctorKeyRecoveries.Waiting waiting = board.as(
                        colleague, () -> recoveries.list(board.staff(colleague), MedicalBoard.session(colleague)))
                .getFirst();
        board.as(
                colleague,
                () -> recoveries.recover(
                        board.staff(colleague),
                        MedicalBoard.session(colleague),
                        waiting.file(),
                        waiting.owner().code()));

        assertThat(desk.show(doctor, board.pupil, document)).isPresent();
        assertThat(desk.page(doctor, board.pupil, document, 2)).isPresent();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_file_that_was_changed_or_put_in_the_place_of_another_shows_nothing() throws IOException {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        EntryId entry = desk.add(doctor, board.pupil, "Een", SampleDocuments.pdf(1));
        EntryId two = desk.add(doctor, board.pupil, "Twee", SampleDocuments.pdf(1));
        desk.show(doctor, board.pupil, entry);
        Path file = desk.file(entry);
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Files.readAllBytes(desk.file(two)));
        assertThatThrownBy(() -> desk.page(doctor, board.pupil, entry, 1)).isInstanceOf(FilesUnavailable.class);
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        assertThatThrownBy(() -> desk.page(doctor, board.pupil, entry, 1)).isInstanceOf(FilesUnavailable.class);
        desk.show(doctor, board.pupil, two);
        assertThat(desk.page(doctor, board.pupil, two, 1)).isPresent();
    }

    @Test
    void the_program_says_which_files_it_keeps_and_destroys_them_with_the_file_and_not_before() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        EntryId stays = desk.add(doctor, board.pupil, "Blijft", SampleDocuments.pdf(1));
        EntryId goes = desk.add(doctor, board.other, "Gaat", SampleDocuments.pdf(1));
        BlobId unknown = BlobId.fresh();
        Set<BlobId> both = Set.of(desk.blob(stays), desk.blob(goes));
        assertThat(board.asProgram(() -> board.part(MedicalDocumentFiles.class)
                        .kept(Set.of(desk.blob(stays), desk.blob(goes), unknown))))
                .isEqualTo(both);
        Path file = desk.file(goes);
        board.superuser(
                "update enrolment.enrolment set last_school_day = '%s', deregistered = '%1$s' where pupil = '%s'"
                        .formatted(board.today.minusDays(1), board.other));

        assertThat(destroyed(board.pupil)).isZero();
        assertThat(destroyed(board.other)).isEqualTo(3);
        assertThat(destroyed(board.other)).as("may be repeated").isZero();

        assertThat(Files.exists(file)).isFalse();
        assertThat(Files.exists(desk.file(stays))).isTrue();
        desk.show(doctor, board.pupil, stays);
        assertThat(desk.page(doctor, board.pupil, stays, 1)).isPresent();
    }

    private int destroyed(PupilId pupil) {
        return board.part(MedicalHoldings.class)
                .destroy(DataSubject.of(board.board, pupil), RetentionPurpose.MEDICAL)
                .total();
    }

    private void makeBoth() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        board.make(colleague, MedicalBoard.OTHER_PASSPHRASE);
    }
}
