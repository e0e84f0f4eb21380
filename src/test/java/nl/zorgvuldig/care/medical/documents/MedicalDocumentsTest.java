package nl.zorgvuldig.care.medical.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalDraft;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalFiles;
import nl.zorgvuldig.care.medical.MedicalFiles.MedicalCorrection;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.care.medical.keys.MedicalBoard;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Documents in a medical file: added, seen, and withdrawn.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
class MedicalDocumentsTest {
    private final MedicalBoard board = new MedicalBoard();
    private final PaperDesk desk = new PaperDesk(board);
    private final PersonId doctor = board.doctor;
    private final PersonId colleague = board.colleague;

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_document_is_seen_page_by_page_with_one_line_in_the_log_as_long_as_the_key_is_open() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        EntryId document = desk.add(doctor, board.pupil, "Gehoortest", SampleDocuments.pdf(3));
        assertThat(desk.page(doctor, board.pupil, document, 1))
                .as("not opened yet")
                .isEmpty();

        MedicalEntry shown =
                desk.show(doctor, board.pupil, document).orElseThrow().document();

        assertThat(shown.text()).isEqualTo("Gehoortest");
        assertThat(shown.paper().orElseThrow().pages()).isEqualTo(3);
        assertThat(shown.paper().orElseThrow().thumbnail()).isPresent();
        for (int page = 1; page <= 3; page++) {
            assertThat(desk.page(doctor, board.pupil, document, page)).isPresent();
        }
        assertThat(desk.page(doctor, board.pupil, document, 4)).isEmpty();
        assertThat(desk.page(doctor, board.other, document, 1)).as("of another").isEmpty();
        assertThat(board.lines("read_medical", "granted", "doctor")).isEqualTo(1);
        assertThat(board.lines("write_medical", "done", "document")).isEqualTo(1);

        board.close(doctor);
        assertThat(desk.page(doctor, board.pupil, document, 1)).isEmpty();
        board.open(doctor, MedicalBoard.PASSPHRASE);
        assertThat(desk.page(doctor, board.pupil, document, 1))
                .as("open it anew")
                .isEmpty();
    }

    @Test
    void another_doctor_sees_neither_the_document_nor_its_words() {
        makeBoth();
        EntryId document =
                desk.add(doctor, board.pupil, "Brief", SampleDocuments.docx("Geachte collega,", "Met dank."));

        assertThat(desk.show(doctor, board.pupil, document).orElseThrow().paragraphs())
                .containsExactly("Geachte collega,", "Met dank.");
        assertThat(desk.show(colleague, board.pupil, document)).isEmpty();
        assertThat(board.read(colleague, board.pupil).elsewhere()).isEqualTo(1);
    }

    @Test
    void the_same_form_sent_twice_is_one_document_and_one_file() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        FormId form = FormId.next(board.program.clock());
        byte[] paper = SampleDocuments.pdf(1);

        Outcome<EntryId> first = desk.tryAdding(doctor, board.pupil, form, "Een keer", paper);
        assertThat(desk.tryAdding(doctor, board.pupil, form, "Een keer", paper)).isEqualTo(first);
        assertThat(desk.tryAdding(doctor, board.pupil, form, "Iets anders", paper))
                .isInstanceOf(Outcome.FormReused.class);

        assertThat(board.rows("document", "true")).isEqualTo(1);
        assertThat(desk.blobs()).hasSize(1);
        assertThat(desk.incoming()).isEmpty();
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_should_not_be_there_is_refused_and_nothing_is_kept() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        FormId form = FormId.next(board.program.clock());
        for (byte[] bad : List.of(SampleDocuments.pdfWithScript(), new byte[0], new byte[] {1})) {
            assertThat(desk.tryAdding(doctor, board.pupil, form, "Uitslag", bad))
                    .isInstanceOf(Outcome.Rejected.class);
        }
        for (String title : List.of(" ", "Van 111222333", "x".repeat(121))) {
            assertThat(desk.tryAdding(doctor, board.pupil, form, title, SampleDocuments.pdf(1)))
                    .isInstanceOf(Outcome.Rejected.class);
        }
        assertThat(board.rows("entry_version", "true")).isZero();
        assertThat(desk.blobs()).isEmpty();
    }

    @Test
    void it_is_withdrawn_with_a_reason_and_still_opens_for_the_doctor() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        EntryId document = desk.add(doctor, board.pupil, "Verkeerd", SampleDocuments.pdf(1));

        assertThat(withdraw(document, "Van een ander kind.")).isInstanceOf(Outcome.Done.class);
        assertThat(withdraw(document, "Nog een keer.")).isInstanceOf(Outcome.Done.class);
        assertThat(withdraw(document, " ")).isInstanceOf(Outcome.Rejected.class);
        assertThat(withdraw(new EntryId(UUID.randomUUID()), "Nergens.")).isInstanceOf(Outcome.NotFound.class);

        MedicalEntry gone =
                desk.show(doctor, board.pupil, document).orElseThrow().document();
        assertThat(gone.withdrawn()).isTrue();
        assertThat(gone.correctionReason()).contains("Van een ander kind.");
        assertThat(gone.paper().orElseThrow().thumbnail()).isEmpty();
        assertThat(desk.page(doctor, board.pupil, document, 1)).isPresent();
        assertThat(board.rows("entry_version", "true")).isEqualTo(2);
        assertThat(board.lines("write_medical", "done", "withdrawn")).isEqualTo(1);
    }

    @Test
    void a_document_is_not_improved_as_if_it_were_text() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        EntryId document = desk.add(doctor, board.pupil, "Blijft", SampleDocuments.pdf(1));

        assertThat(board.as(
                        doctor,
                        () -> board.part(MedicalFiles.class)
                                .correct(
                                        board.unseal(doctor, MedicalActs.WRITE_MEDICAL, board.pupil)
                                                .orElseThrow(),
                                        new MedicalCorrection(
                                                document,
                                                1,
                                                new MedicalDraft(MedicalKind.CONSULT, board.today, "Anders."),
                                                "Omdat."))))
                .isInstanceOf(Outcome.NotFound.class);
        assertThat(board.rows("entry_version", "true")).isEqualTo(1);
    }

    private void makeBoth() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        board.make(colleague, MedicalBoard.OTHER_PASSPHRASE);
    }

    private Outcome<EntryId> withdraw(EntryId document, String reason) {
        return board.as(
                doctor,
                () -> board.part(MedicalDocumentFilings.class)
                        .withdraw(
                                board.unseal(doctor, MedicalActs.WRITE_MEDICAL, board.pupil)
                                        .orElseThrow(),
                                document,
                                reason));
    }
}
