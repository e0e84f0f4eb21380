package nl.zorgvuldig.consent.letters;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Letters as they come out of the printer.
@Upholds({PARENT_DATA_IN_DOSSIER, WHERE_TO_TURN})
class LetterPaperTest {
    private final LetterSetting setting = new LetterSetting();
    private final ConsentBoard board = setting.board;

    @Test
    void each_letter_is_one_page_that_can_be_kept_read_aloud_and_scanned() throws Exception {
        guardian("Bo", "Lindelaan 1, 1234 ZZ Ons Dorp", false);
        guardian("Cas", "Geheimpad 9, 1234 ZZ Ons Dorp", true);
        List<ConsentLetter> letters = setting.printed(new LetterSelection.Fresh());
        byte[] pdf = print(letters);

        PdfCheck.isPdfA(pdf);
        List<String> pages = pages(pdf);
        assertThat(pages).hasSize(3);
        for (int i = 0; i < pages.size(); i++) {
            ConsentLetter letter = letters.get(i);
            assertThat(pages.get(i))
                    .contains(letter.codeText(), letter.reader().full(), "Fem", "De Linde")
                    .contains("Nee zeggen heeft geen gevolgen voor Fem", "/antwoord")
                    .contains("Hanna Hoofd", "Autoriteit Persoonsgegevens")
                    .doesNotContain("Geheimpad", "Mara");
            for (ConsentLetter other : letters) {
                if (other != letter) {
                    assertThat(pages.get(i))
                            .doesNotContain(other.codeText(), other.reader().full());
                }
            }
            assertThat(scanned(pdf, i)).isEqualTo(letter.pageWithCode());
        }
        assertThat(pages.stream().filter(page -> page.contains("Lindelaan 1"))).hasSize(1);
    }

    @Test
    void a_letter_to_a_pupil_of_sixteen_says_je_from_beginning_to_end() throws IOException {
        ConsentLetter letter = setting.printed(new LetterSelection.Fresh()).getFirst();
        for (ConsentRenewal.Way way : ConsentRenewal.Way.values()) {
            assertThat(String.join(" ", pages(print(List.of(toPupil(letter, way))))))
                    .contains("Zo antwoord je", "Je kunt antwoorden tot en met", "Kom je er met")
                    .doesNotContainPattern("\\b([Uu]|[Uu]w)\\b");
        }
    }

    private static ConsentLetter toPupil(ConsentLetter letter, ConsentRenewal.Way way) {
        return new ConsentLetter(
                letter.school(),
                letter.child(),
                letter.address(),
                AnswererCapacity.PUPIL,
                letter.child(),
                letter.group(),
                RoundMessage.REMINDER,
                letter.day(),
                letter.deadline(),
                way,
                letter.code(),
                letter.page(),
                letter.head(),
                letter.officer());
    }

    @Test
    void three_hundred_letters_are_printed_at_once() throws IOException {
        ConsentLetter letter = setting.printed(new LetterSelection.Fresh()).getFirst();
        List<ConsentLetter> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(letter);
        }
        long before = System.nanoTime();
        byte[] pdf = print(many);
        System.out.println(
                "300 letters: " + (System.nanoTime() - before) / 1_000_000 + " ms, " + pdf.length + " bytes");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(300);
        }
    }

    private byte[] print(List<ConsentLetter> letters) throws IOException {
        byte[] pdf = board.part(PdfPrinter.class)
                .print(
                        "consent/letter",
                        letters,
                        board.part(MessageCatalog.class).in(Language.DUTCH));
        if (letters.size() < 10) {
            Files.write(Path.of("target/letters.pdf"), pdf);
        }
        return pdf;
    }

    private void guardian(String name, String address, boolean secret) {
        PersonId person = new PersonId(UUID.randomUUID());
        PersonName full = new PersonName(name, "van der", "Letteren");
        setting.account(person, AccountKind.GUARDIAN, full);
        board.asProgram(() -> {
            board.part(Guardians.class)
                    .add(new Guardian(
                            board.pupil,
                            person,
                            GuardianRelation.GUARDIAN,
                            full,
                            new GuardianContact("", "", address),
                            secret));
            board.part(Guardians.class)
                    .record(new AuthorityFact(
                            UUID.randomUUID(),
                            board.pupil,
                            person,
                            ParentalAuthority.JOINT,
                            AuthorityEvidence.EXTRACT,
                            Period.since(board.today),
                            board.program.clock().instant(),
                            PersonId.PROGRAM));
            return true;
        });
        setting.want(board.pupil, person, RoundMessage.INVITATION);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document).replaceAll("\\s+", " "));
            }
        }
        return pages;
    }

    /// As a telephone does, which looks more than once, nearer each time.
    private static String scanned(byte[] pdf, int page) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer paper = new PDFRenderer(document);
            for (int dotsPerInch : List.of(150, 180, 220)) {
                try {
                    return scanned(paper.renderImageWithDPI(page, dotsPerInch));
                } catch (ReaderException again) {
                    // the next look
                }
            }
            return scanned(paper.renderImageWithDPI(page, 300));
        }
    }

    private static String scanned(BufferedImage seen) throws ReaderException {
        int[] dots = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), dots))))
                .getText();
    }
}
