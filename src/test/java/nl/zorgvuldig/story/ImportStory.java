package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/// The administrator imports the sample files: looks, confirms, and finds that a second time
/// nothing changes; the new pupil is in her group, and the head decides about who is not in the file.
class ImportStory {
    private final DemoProgram demo = DemoProgram.running();

    private Path sample(String name) {
        String home = demo.part(Environment.class).getRequiredProperty("zorgvuldig.home");
        return Path.of(home, "voorbeelden", name);
    }

    private void choose(Browser.Visitor bartosz, String file) {
        bartosz.open("/import");
        bartosz.page().getByLabel("Voor welke school?").selectOption(new SelectOption().setIndex(1));
        bartosz.page().locator("#file").setInputFiles(sample(file));
        bartosz.page().getByText("Laat zien wat er verandert").click();
    }

    @Test
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void a_roster_is_looked_at_confirmed_and_changes_nothing_the_second_time() {
        try (Browser.Visitor desk = Browser.desk(demo.base());
                Browser.Visitor phone = Browser.phone(demo.base())) {
            demo.signIn(desk, "beheer");
            desk.page().getByText("Importeren").first().click();
            desk.axe().light().picture("import-desk");
            choose(desk, "edexml-2.1-99AA.xml");
            assertThat(desk.heading()).startsWith("Controleer de import voor");
            unfoldAll(desk);
            assertThat(desk.page().locator("main").innerText())
                    .contains("Er is nog niets veranderd", "2 nieuwe leerlingen", "Bilâl Ouali")
                    .contains("Esmée Jacobs: staat niet meer", "12 soorten gegevens niet");
            assertThat(desk.page().getByText("leerling/bsn").isVisible()).isTrue();
            desk.axe().picture("import-preview-desk");

            demo.signIn(phone, "beheer");
            choose(phone, "oneroster-1.2-99AA.zip");
            phone.axe().picture("import-preview-phone");
            phone.picture("import-preview-phone-dark", ColorScheme.DARK);

            desk.page().getByText("Bevestigen en overnemen").click();
            assertThat(desk.heading()).startsWith("De import voor");
            assertThat(desk.page().locator("main").innerText())
                    .contains("2 leerlingen ingeschreven", "staat niet meer in het bestand");
            desk.axe().picture("import-result-desk");

            phone.page().getByText("Bevestigen en overnemen").click();
            assertThat(phone.page().locator("[role=alert]").innerText()).contains("Intussen is er iets veranderd");
            phone.axe().picture("import-overtaken-phone");
            phone.page()
                    .locator("form[action$='/afbreken'] button, button[form=niet]")
                    .first()
                    .click();
            assertThat(phone.page().locator("main").innerText()).contains("Een school inlezen");
            phone.axe();

            choose(desk, "edexml-2.1-99AA.xml");
            assertThat(desk.page().locator("main").innerText())
                    .contains("Dit bestand verandert niets")
                    .doesNotContain("Bevestigen en overnemen");
            desk.axe().picture("import-nothing-desk");
            desk.page().getByText("Sluiten").click();
            assertThat(desk.page().locator("[role=status]").innerText()).contains("afgebroken");
        }
        theNewPupilIsInHerGroup();
        theHeadSaysThatSheStays();
        nobodyGuidesTheMixedGroup();
    }

    /// Whom the file did not have waits for the head, until the head says what is true.
    private void theHeadSaysThatSheStays() {
        try (Browser.Visitor head = Browser.phone(demo.base())) {
            demo.signIn(head, "directeur");
            assertThat(head.open("/").page().locator(".work a[href='/vertrek']").count())
                    .isPositive();
            head.open("/vertrek").axe().light().picture("leavers-phone");
            assertThat(head.text()).contains("Esmée Jacobs: staat niet meer in het bestand", "Beslis uiterlijk");

            head.page()
                    .locator("article:has-text('Esmée Jacobs') a[href$='/vertrek']")
                    .click();
            assertThat(head.heading()).isEqualTo("Esmée Jacobs blijft op school");
            head.axe().picture("leaver-stays-phone");
            head.page().locator("input[value='away']").check();
            head.page().locator("main button[type=submit]").click();

            assertThat(head.heading()).isEqualTo("Wie van school lijkt");
            assertThat(head.text()).doesNotContain("Esmée Jacobs");
        }
    }

    /// Long lists are folded, and pupils of other stories make one longer.
    private static void unfoldAll(Browser.Visitor visitor) {
        Locator folded = visitor.page().locator("main details:not([open]) > summary");
        while (folded.count() > 0) {
            folded.first().click();
        }
    }

    /// As before the file: other tests count on a support coordinator who guides no group.
    private void nobodyGuidesTheMixedGroup() {
        List<UUID> added = demo.superuser("zorgvuldig")
                .sql("select id from school.guidance where person = :coordinator")
                .param("coordinator", demo.person("ib").value())
                .query(UUID.class)
                .list();
        assertThat(added).isNotEmpty();
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> added.forEach(demo.part(Staff.class)::withdrawGuidance));
    }

    private void theNewPupilIsInHerGroup() {
        try (Browser.Visitor marijke = Browser.phone(demo.base())) {
            demo.signIn(marijke, "ib");
            marijke.page()
                    .locator("main a")
                    .getByText("Groep 5", new GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(marijke.page().locator("main").innerText()).contains("Bilâl");
        }
    }

    @Test
    void mistakes_in_a_file_are_said_with_their_line_on_a_telephone_too() {
        try (Browser.Visitor phone = Browser.phone(demo.base())) {
            demo.signIn(phone, "beheer");
            choose(phone, "edexml-2.1-99AA-met-fouten.xml");
            assertThat(phone.page().locator("[role=alert] li").count()).isEqualTo(1);
            assertThat(phone.page().locator("main").innerText()).contains("Wat er mis is met het bestand", "regel ");
            phone.axe().picture("import-mistakes-phone");
            phone.open("/import/00000000-0000-0000-0000-00000000abcd").axe();
            assertThat(phone.heading()).isEqualTo("Deze import is er niet");
        }
    }
}
