package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import org.junit.jupiter.api.Test;

/// Who watches over data completes the register, the board signs it off, everybody reads their
/// part, and what changed can be read; processors and impact assessments with what is due.
class RegisterStory {
    private static final String RECIPIENTS = "De leerplichtambtenaar en de schoolarts.";

    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds(POLICY_FOR_EVERYONE)
    void the_register_is_completed_signed_off_taken_along_and_compared() throws Exception {
        Window window = Window.DESK;
        try (Browser.Visitor fg = window.of(demo, "fg")) {
            fg.open("/beleid/verwerkingsregister");
            assertThat(fg.page().evaluate("document.documentElement.scrollHeight <= innerHeight"))
                    .as("one screen")
                    .isEqualTo(true);
            fg.picture(window.picture("register-parents"));
            fg.picture(window.picture("register-parents-dark"), ColorScheme.DARK);
            fg.open("/verwerkingsregister").axe().light().picture(window.picture("register"));
            fg.page().locator(".contents a").nth(3).click();
            assertThat(fg.page().locator("section.card:target h2").innerText())
                    .isEqualTo(fg.page().locator(".contents a").nth(3).innerText());
            assertThat(fg.text()).contains("Leerlingdossier", "Hoe lang", "2 jaar nadat de leerling van school");
            fg.page()
                    .locator("a[href$='/activiteiten/enrolment.purpose.parents']")
                    .first()
                    .click();
            fg.axe().picture(window.picture("register-activity"));
            fg.page().locator("#recipients").fill(RECIPIENTS);
            fg.press("Bewaren");
            assertThat(fg.text()).contains(RECIPIENTS, "Nog niet vastgesteld door het bestuur");
            fg.click("Gegevens van het bestuur");
            fg.page().locator("#joint").fill("Met niemand.");
            fg.axe().picture(window.picture("register-board"));
            fg.press("Bewaren");
        }
        try (Browser.Visitor annelies = window.of(demo, "bestuur")) {
            annelies.open("/verwerkingsregister").press("Dit register vaststellen");
            assertThat(annelies.text()).contains("Vastgesteld door");
            annelies.axe().picture(window.picture("register-approved"));
            Download pdf = annelies.page().waitForDownload(() -> annelies.click("Register als PDF"));
            PdfCheck.isPdfA(Files.readAllBytes(pdf.path()));
            Download csv = annelies.page().waitForDownload(() -> annelies.click("Register als CSV"));
            assertThat(Files.readString(csv.path())).contains(RECIPIENTS);
            annelies.click("Wat is er veranderd?");
            assertThat(annelies.text()).contains("veranderingen", "Leesavontuur", "nieuw");
            annelies.axe().light().picture(window.picture("register-difference"));
            annelies.picture(window.picture("register-difference-dark"), ColorScheme.DARK);
        }
        try (Browser.Visitor parent = Window.PHONE.of(demo, "ouder")) {
            parent.open("/beleid")
                    .page()
                    .locator("a[href='/beleid/verwerkingsregister']")
                    .click();
            assertThat(parent.heading()).isEqualTo("Welke gegevens bewaren wij, en hoelang?");
            assertThat(parent.text()).contains("2 jaar", "bedrijven voor ons", "Wat kunt u doen?");
            parent.axe().light().picture("register-parents-phone");
            parent.page().locator("a[href='/beleid/verwerkingsregister/alles']").click();
            assertThat(parent.text())
                    .contains("Toestemming", RECIPIENTS)
                    .doesNotContain("versleuteld", "rekencentrum", "Getekend op");
            parent.axe().light().picture("register-public-phone");
            parent.page().locator("#zoek").fill("LEERPLICHTambtenaar");
            parent.press("Zoeken");
            assertThat(parent.page().locator("[role=status]").innerText())
                    .startsWith("Gevonden in "
                            + parent.page().locator("section[id^=deel-]").count() + " van de ");
            parent.picture("register-found-phone");
        }
        try (Browser.Visitor noor = Window.PHONE.of(demo, "leerkracht")) {
            noor.open("/verwerkingsregister");
            assertThat(noor.text()).contains("voor wie over gegevens waakt");
        }
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void processors_and_impact_assessments_show_what_is_due() {
        Window window = Window.DESK;
        try (Browser.Visitor fg = window.of(demo, "fg")) {
            fg.open("/verwerkers").axe().light().picture(window.picture("processors"));
            assertThat(fg.text()).contains("loopt binnenkort af", "overeenkomst loopt", "Toetsbank");
            fg.page().locator("#name").fill("Kopieerwinkel");
            fg.press("Bewaren");
            assertThat(fg.text()).contains("Vul dit in");
            fg.page().locator("#service").fill("Drukt onze schoolgids.");
            fg.page().locator("#country").fill("Nederland");
            fg.press("Bewaren");
            assertThat(fg.text()).contains("geen overeenkomst");
            fg.page()
                    .locator("#signedOn")
                    .fill(demo.clock().today().minusDays(1).toString());
            fg.page().locator("#from").fill(demo.clock().today().toString());
            fg.page().locator("#until").fill(demo.clock().today().plusDays(700).toString());
            fg.page().locator("#filed").fill("Kast 3, map 12");
            fg.press("Bewaren");
            assertThat(fg.text()).contains("overeenkomst loopt", "Kast 3, map 12");
            fg.axe().picture(window.picture("processor"));
            fg.press("Wij werken niet meer met dit bedrijf");
            assertThat(fg.text()).contains("Niet meer");

            fg.open("/dpia").axe().light().picture(window.picture("dpias"));
            assertThat(fg.text()).contains("te laat", "binnenkort opnieuw", "gedaan");
            fg.page().getByText("Toetsen op tablets").click();
            fg.page().locator("#heldOn").fill(demo.clock().today().toString());
            fg.page().locator("#outcome").fill("Nog steeds aanvaardbaar.");
            fg.page().locator("#nextOn").fill(demo.clock().today().plusYears(4).toString());
            fg.press("Bewaren");
            assertThat(fg.text()).contains("binnen 3 jaar");
            fg.page().locator("#nextOn").fill(demo.clock().today().plusYears(2).toString());
            fg.press("Bewaren");
            assertThat(fg.text()).contains("Nog steeds aanvaardbaar.", "gedaan");
            fg.axe().picture(window.picture("dpia"));
        }
    }
}
