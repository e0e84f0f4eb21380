package nl.zorgvuldig.care.medical.sealing;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.care.medical.DatabaseWords;
import nl.zorgvuldig.care.medical.ViewingBoard;
import nl.zorgvuldig.care.medical.documents.PaperDesk;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.junit.jupiter.api.Test;

/// As [NobodyButTheDoctorTest], of the minutes of a viewing: they open without the doctor's
/// passphrase, so they may say nothing of what the file says.
class NobodyButTheDoctorMinutesTest {
    private static final String MARKER = "Astma-aanvallen-na-gym-de-inhalator-ligt-bij-moeder";

    @Test
    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    void the_minutes_of_a_viewing_hold_no_word_of_the_file_and_not_the_title_of_a_document() {
        ViewingBoard at = new ViewingBoard();
        at.board.write(at.doctor, at.board.pupil, MARKER);
        new PaperDesk(at.board).add(at.doctor, at.board.pupil, "Titel " + MARKER, SampleDocuments.pdf(1));
        RequestId id = at.ask(at.mother);
        at.plan(at.doctor, id);
        at.begin(id);
        assertThat(at.page(id, 1)).isPresent();
        assertThat(at.page(id, 2)).isPresent();
        at.end(id, new ClosingRemarks("", "", ""));
        at.board.close(at.doctor);

        for (String database : List.of("zorgvuldig", "keyring")) {
            assertThat(DatabaseWords.tablesWith(at.board.program, database, MARKER))
                    .as(database)
                    .isEmpty();
        }
        byte[] stored = at.board
                .program
                .superuser("zorgvuldig")
                .sql("select sealed_text from medical.minutes where request = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        byte[] opened = at.board.asProgram(() -> at.board
                .part(Vault.class)
                .openBytes(
                        OuterSeal.key(at.board.pupil),
                        new ValueLocation("medical.minutes", "sealed_text", id.value()),
                        new SealedValue(stored)));
        assertThat(DatabaseWords.text(opened))
                .contains("Moeder Kijkers", "Bladzijde 1:", "Bladzijde 2:")
                .doesNotContain(MARKER.substring(0, 6), "Titel");
    }
}
