package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.own.OwnRights;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The letter that answers a request speaks to whoever asked it.
class RightLettersTest {
    private final RightsDesk desk = new RightsDesk(71);

    @Test
    @Upholds(WHERE_TO_TURN)
    void a_pupil_reads_je_and_a_parent_u() throws IOException {
        SignedInUser pupil = new SignedInUser(desk.demo.board(), desk.demo.person("leerling"), AccountKind.PUPIL);
        RightId own = desk.askedOfSelf(pupil, RightKind.RESTRICTION);
        assertThat(letter(pupil, own))
                .contains("Antwoord op je verzoek", "Ben je het er niet mee eens?")
                .doesNotContain("uw verzoek", "Bent u");

        RightId parents = desk.asked(desk.first, RightKind.RESTRICTION);
        assertThat(letter(desk.first, parents)).contains("Antwoord op uw verzoek", "Bent u het er niet mee eens?");
        withdraw(pupil, own);
        withdraw(desk.first, parents);
    }

    private void withdraw(SignedInUser asker, RightId id) {
        assertThat(desk.as(asker, () -> desk.demo.part(OwnRights.class).withdraw(asker, id)))
                .isEqualTo(Outcome.done());
    }

    private String letter(SignedInUser reader, RightId id) throws IOException {
        RightFile file = desk.file(reader, id);
        byte[] pdf = desk.as(reader, () -> desk.demo.part(RightLetters.class).print(file));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }
}
