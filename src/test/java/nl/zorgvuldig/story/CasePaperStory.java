package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A parent without e-mail signs a letter about one expert; the head prints it, and writes down
/// what came back. The other parent says yes by telephone, is asked to sign too, and the expert can
/// be invited.
class CasePaperStory {
    private final DemoProgram demo = DemoProgram.running();

    @TempDir
    private Path folder;

    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void both_parents_answer_without_e_mail() throws IOException {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 25);
        DemoPupils.Pupil child = family.children().getFirst();
        try (Browser.Visitor sietske = Window.DESK.of(demo, "directeur")) {
            ExpertStory.write(sietske, child, ExpertStory.SEEN);
            String word = ExpertStory.propose(demo, sietske, child);
            sietske.open("/leerlingen/" + child.id() + "/antwoorden");
            assertThat(sietske.text()).contains("Vragen die nu lopen", "2 personen hebben nog niet geantwoord");
            sietske.axe().light().picture("paper-cases");
            sietske.open(word).click("Brief afdrukken of een antwoord op papier opschrijven");
            assertThat(sietske.text())
                    .contains(
                            "Nog geen antwoord van " + family.first().name().full(),
                            "Weten hoe wij het lezen beter begeleiden.");
            sietske.axe().light().picture("paper-case");
            sietske.picture("paper-case-dark", ColorScheme.DARK);

            Path letter = letter(sietske, "Brief voor " + family.first().name().full());
            PdfCheck.isPdfA(Files.readAllBytes(letter));
            assertThat(text(letter))
                    .contains(family.first().name().full(), "Soumaya Bennani, leesspecialist", "Handtekening:")
                    .doesNotContain(family.second().name().full(), ExpertStory.SEEN);

            sietske.page().locator("#person").selectOption(family.first().id().toString());
            sietske.page().getByLabel("Op papier").check();
            sietske.press("Opschrijven");
            assertThat(sietske.text()).contains("Kies ja of nee.", "Vul een dag in");
            sietske.axe().picture("paper-case-wrong");
            sietske.page().locator("input[name=choice][value=yes]").check();
            sietske.page().locator("#day").fill(demo.clock().today().toString());
            sietske.press("Opschrijven");
            assertThat(sietske.text()).contains("Voeg een scan");
            sietske.page().locator("input[name=choice][value=yes]").check();
            sign(sietske);
            sietske.press("Opschrijven");
            assertThat(sietske.text())
                    .contains(
                            "1 persoon heeft nog niet geantwoord",
                            family.first().name().full());
            sietske.axe().picture("paper-case-saved");

            sietske.open(word).click("Brief afdrukken of een antwoord op papier opschrijven");
            sietske.page().locator("#person").selectOption(family.second().id().toString());
            sietske.page().getByLabel("Per telefoon").check();
            sietske.page().locator("input[name=choice][value=yes]").check();
            sietske.page().locator("#day").fill(demo.clock().today().toString());
            sietske.press("Opschrijven");
            assertThat(sietske.text()).contains("Een ja per telefoon is geen bewijs.");
            sietske.axe();
            sietske.page().getByLabel("Op papier").check();
            sietske.page().locator("input[name=choice][value=yes]").check();
            sign(sietske);
            sietske.press("Opschrijven");
            sietske.open(word);
            assertThat(sietske.text()).contains("2 van de 2");
            assertThat(sietske.page().locator("#day").count())
                    .as("a date can be set")
                    .isOne();
            sietske.page().locator("summary").getByText("Beëindigen").click();
            sietske.press("Nu beëindigen");
        }
        try (Browser.Visitor phone = Window.PHONE.of(demo, "directeur")) {
            phone.open("/leerlingen/" + child.id() + "/antwoorden");
            phone.axe().picture("paper-cases-phone");
        }
    }

    private static void sign(Browser.Visitor who) {
        who.page()
                .locator("#scan")
                .setInputFiles(new FilePayload("brief.pdf", "application/pdf", SampleDocuments.pdf(1)));
    }

    private Path letter(Browser.Visitor who, String button) {
        Download file = who.page().waitForDownload(() -> who.press(button));
        Path there = folder.resolve(file.suggestedFilename());
        file.saveAs(there);
        return there;
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
