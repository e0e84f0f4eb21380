package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The head writes down what one parent answered on paper and what the other said by telephone, and
/// mends a mistake; each finds it on their own page, and nothing of the other.
class PaperStory {
    private static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);

    private static final String TODAY = "24 november 2026";

    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({CONSENT_ASKED_AT_ENROLMENT, RECORDING_AFTER_CONSENT})
    void what_parents_answered_on_paper_and_by_telephone_stands_on_their_own_page() {
        Window window = Window.DESK;
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", window.of(3));
        DemoPupils.Pupil child = family.children().getFirst();
        try (Browser.Visitor sietske = window.of(demo, "directeur");
                Browser.Visitor first = window.fresh(demo);
                Browser.Visitor second = window.fresh(demo)) {
            sietske.open(Classroom.dossier(child)).click("Antwoorden op papier of per telefoon");
            assertThat(sietske.page().locator("input[type=radio]:checked").count())
                    .isZero();
            sietske.axe().light().picture(window.picture("paper"));

            fill(sietske, family.first(), "Op papier", "private_filming", "yes");
            scan(sietske, "foto.exe", new byte[] {'M', 'Z', 0, 1});
            sietske.press("Opschrijven");
            assertThat(sietske.text())
                    .contains("Dit bestand is geen pdf, jpg of png.")
                    .contains("Kies het bestand opnieuw.");
            assertThat(sietske.page().locator("input[type=radio]:checked").count())
                    .isEqualTo(2);
            sietske.axe().picture(window.picture("paper-mistake"));
            scan(sietske, "antwoord.pdf", PDF);
            sietske.press("Opschrijven");
            assertThat(sietske.text()).contains("Het is opgeschreven en geldt meteen.");

            fill(sietske, family.second(), "Per telefoon", "lesson_recording", "no");
            sietske.press("Opschrijven");
            sietske.axe().picture(window.picture("paper-saved"));
            assertThat(sietske.page().locator("article.entry").count()).isEqualTo(2);
            assertThat(entry(sietske, family.first())).contains("Ja", "op papier", "Scan openen");
            assertThat(entry(sietske, family.second())).contains("Nee", "per telefoon");

            Mailbox.signIn(first, family.first().email().orElseThrow()).open("/toestemming");
            assertThat(section(first, "private_filming")).contains("U koos ja op " + TODAY);
            assertThat(section(first, "lesson_recording")).doesNotContain(TODAY);
            first.axe().picture(window.picture("paper-own"));
            Mailbox.signIn(second, family.second().email().orElseThrow()).open("/toestemming");
            assertThat(section(second, "lesson_recording")).contains("U koos nee op " + TODAY);
            assertThat(section(second, "private_filming")).doesNotContain(TODAY);

            sietske.page()
                    .getByLabel("Verkeerd opgeschreven: het was ja")
                    .and(sietske.page().locator("button"))
                    .first()
                    .click();
            assertThat(sietske.text()).contains("hersteld");
            sietske.axe().picture(window.picture("paper-mended"));
            assertThat(section(second.open("/toestemming"), "lesson_recording")).contains("U koos ja op " + TODAY);
        }
    }

    private static void fill(Browser.Visitor sietske, DemoPeople.Guardian who, String route, String what, String said) {
        sietske.page()
                .getByLabel("Wie antwoordde?")
                .selectOption(new SelectOption().setValue(who.id().toString()));
        sietske.page().getByLabel(route).check();
        sietske.page().getByLabel("Op welke dag?").fill("2026-11-24");
        sietske.page()
                .locator("input[name='answer." + what + "'][value='" + said + "']")
                .check();
    }

    private static void scan(Browser.Visitor sietske, String name, byte[] content) {
        sietske.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static String entry(Browser.Visitor sietske, DemoPeople.Guardian who) {
        return sietske.page()
                .locator("article.entry")
                .filter(new Locator.FilterOptions().setHasText(who.name().full()))
                .first()
                .innerText();
    }

    private static String section(Browser.Visitor visitor, String question) {
        return visitor.page().locator("#" + question).innerText();
    }
}
