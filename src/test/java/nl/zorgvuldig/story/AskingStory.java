package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.Set;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The head asks a practice for a report; both parents say yes; the practice sends it with the
/// link, on a phone; it stands in the dossier, and a parent is told.
class AskingStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    void a_question_and_its_answer() {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 19);
        try (Browser.Visitor sietske = Window.DESK.of(demo, "directeur");
                Browser.Visitor mother = Window.PHONE.fresh(demo);
                Browser.Visitor father = Window.PHONE.fresh(demo);
                Browser.Visitor practice = Window.PHONE.fresh(demo)) {
            sietske.open("/leerlingen/" + family.children().getFirst().id() + "/dossier");
            sietske.click("Iets vragen aan een ander");
            sietske.press("De ouders vragen");
            assertThat(sietske.text()).contains("Schrijf op wat u vraagt.");
            sietske.axe().light().picture("ask-mistakes");
            sietske.page().locator("#organisation").fill("Praktijk Zuid");
            sietske.page().locator("#person").fill("M. de Wit");
            sietske.page().locator("#email").fill("post@praktijkzuid.example");
            sietske.page().locator("#wanted").fill("Het verslag van het onderzoek naar lezen.");
            sietske.page().locator("#aim").fill("Passende hulp bij het lezen.");
            sietske.press("De ouders vragen");
            assertThat(sietske.text()).contains("Wacht op toestemming", "De vraag gaat nog niet weg.");
            sietske.axe().picture("ask-waiting");
            String address = sietske.page().url();
            Mailbox.signIn(mother, family.first().email().orElseThrow());
            GivingStory.answer(mother, "Ja");
            Mailbox.signIn(father, family.second().email().orElseThrow());
            GivingStory.answer(father, "Ja");

            sietske.page().reload();
            Set<String> known = Mailbox.letters(sietske);
            sietske.press("Versturen");
            String code = GivingStory.code(sietske);
            assertThat(sietske.text()).contains("Na vijf keer een verkeerde code gaat de link dicht.");
            practice.open(GivingStory.link(sietske, known, "post@praktijkzuid.example", "/aanleveren/"));
            practice.axe().light().picture("answer");
            practice.page().getByLabel("Code").fill(code);
            var letter = practice.page().waitForDownload(() -> practice.press("Brief lezen"));
            assertThat(letter.suggestedFilename()).isEqualTo("brief.pdf");
            practice.page()
                    .locator("#file")
                    .setInputFiles(new FilePayload("verslag.pdf", "application/pdf", SampleDocuments.pdf(1)));
            practice.press("Aanleveren");
            assertThat(practice.text()).contains("Uw antwoord is aangekomen.");
            practice.axe().picture("answer-taken");

            sietske.page().navigate(address);
            assertThat(sietske.text()).contains("Antwoord gekomen", "Een antwoord staat in het dossier");
            sietske.axe().picture("ask-answered");
            sietske.click("Het antwoord bekijken");
            assertThat(sietske.text()).contains("Antwoord van Praktijk Zuid");
            mother.open("/gegeven");
            assertThat(mother.text()).contains("Gevraagd aan M. de Wit, Praktijk Zuid");
            mother.axe().light().picture("given-asked");
        }
    }
}
