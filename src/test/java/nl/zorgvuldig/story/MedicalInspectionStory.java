package nl.zorgvuldig.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.policy.Upholds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A parent asks the school doctor to see the medical file; the doctor makes an appointment, keeps
/// one note back, shows the rest on her own screen, and both have the minutes. The parent on the
/// one kind of screen, the doctor on the other.
class MedicalInspectionStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void a_parent_sees_the_medical_file_beside_the_doctor() {
        Window window = Window.DESK;
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur2", window.of(20));
        DemoPupils.Pupil child = family.children().getFirst();
        try (Browser.Visitor parent = window.fresh(demo);
                Browser.Visitor iris = other(window).of(demo, "schoolarts")) {
            ask(parent, family, window);
            write(iris, child);
            String viewing = plan(iris, child, other(window));

            parent.open("/inzage-medisch");
            assertThat(parent.text()).contains("Gepland", "20.45 uur", "Iris Vermeulen", "Bij de schoolarts");
            parent.axe().light().picture(window.picture("viewing-planned"));
            mailNamesNobody(parent, family);

            keepBack(iris, other(window));
            show(iris, viewing, family, other(window));
            end(iris, family, other(window));

            parent.open("/inzage-medisch").click("Verslag lezen");
            assertThat(parent.text())
                    .contains("Bladzijde 3: Consult", "document (Onderzoek)", "Dat is fijn.")
                    .contains("1 stuk is niet getoond, want het is een eigen werkaantekening")
                    .doesNotContain("Oorpijn", "Uitslag gehoortest", "vragen naar thuis");
            parent.axe().light().picture(window.picture("viewing-minutes-parent"));
            parent.press("Het verslag klopt");
            assertThat(parent.text()).contains("in het eigen account");
            iris.open(viewing).click("Verslag lezen");
            assertThat(iris.text()).contains(family.first().name().full());
            iris.axe();
        }
        nobodyElseSees(family, child, window);
    }

    private static Window other(Window window) {
        return switch (window) {
            case DESK -> Window.PHONE;
            case PHONE -> Window.DESK;
        };
    }

    private static void ask(Browser.Visitor parent, Families.Family family, Window window) {
        Mailbox.signIn(parent, family.first().email().orElseThrow());
        parent.open("/inzage-medisch");
        assertThat(parent.text()).contains("Online kan niet", "Niemand van de school ziet");
        parent.axe().light().picture(window.picture("viewing-own"));
        parent.click("Vraag het de schoolarts");
        parent.axe().picture(window.picture("viewing-ask"));
        parent.press("Vraag het de schoolarts");
        assertThat(parent.text()).contains("Gevraagd", "voor uiterlijk");
        parent.axe().picture(window.picture("viewing-asked"));
        parent.picture(window.picture("viewing-asked-dark"), ColorScheme.DARK);
    }

    private static void write(Browser.Visitor iris, DemoPupils.Pupil child) {
        assertThat(iris.open("/").text()).contains("Kies een dag om het medisch dossier te laten zien");
        iris.open("/medisch");
        DoctorStory.open(iris);
        for (String text : new String[] {"Oorpijn links, gaat goed.", "Nog vragen naar thuis."}) {
            iris.open("/medisch/" + child.id() + "/nieuw");
            DoctorStory.choose(iris, "Consult");
            iris.page().getByLabel("Wat wilt u opschrijven?").fill(text);
            iris.press("In het medisch dossier zetten");
        }
        iris.click("Document toevoegen");
        iris.page()
                .getByLabel("Welk bestand?")
                .setInputFiles(new FilePayload("uitslag.pdf", "application/pdf", SampleDocuments.pdf(2)));
        iris.page().getByLabel("Wat staat erop?").fill("Uitslag gehoortest");
        DoctorStory.choose(iris, "Onderzoek");
        iris.press("In het medisch dossier zetten");
    }

    private static String plan(Browser.Visitor iris, DemoPupils.Pupil child, Window window) {
        iris.open("/medisch").click("Naar de inzageverzoeken");
        iris.axe().light().picture(window.picture("viewing-requests"));
        iris.click(child.name().full());
        iris.axe().light().picture(window.picture("viewing-request"));
        iris.press("Afspraak maken");
        assertThat(iris.text()).contains("Kies op school of bij de schoolarts.");
        iris.axe();
        iris.page().locator("#day").fill("2026-11-24");
        iris.page().locator("#time").fill("20.45");
        iris.page().locator("input[name=place][value=doctor]").check();
        iris.press("Afspraak maken");
        assertThat(iris.text()).contains("Gepland", "dinsdag 24 november 2026, 20.45 uur");
        iris.axe().light().picture(window.picture("viewing-request-planned"));
        return iris.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static void mailNamesNobody(Browser.Visitor parent, Families.Family family) {
        Locator letter = parent.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHasText(family.first().name().full()))
                .filter(new Locator.FilterOptions().setHasText("Bericht"))
                .locator("a");
        Awaitility.await().until(() -> parent.open("/post").page().isVisible("tbody") && letter.count() > 0);
        letter.first().click();
        assertThat(parent.page().locator("main").innerText())
                .contains("Er is nieuws over iets wat u bij Zorgvuldig vroeg.")
                .doesNotContain(family.children().getFirst().name().given())
                .doesNotContain("Iris", "20.45", "medisch", "Medisch", "arts");
    }

    private static void keepBack(Browser.Visitor iris, Window window) {
        iris.click("Stukken voorbereiden");
        iris.axe().picture(window.picture("viewing-prepare"));
        iris.page()
                .locator("article.entry")
                .filter(new Locator.FilterOptions().setHasText("Nog vragen naar thuis."))
                .locator("a")
                .click();
        iris.axe().picture(window.picture("viewing-prepare-one"));
        iris.page().locator("input[name=ground][value=working_note]").check();
        iris.press("Bewaren");
        assertThat(iris.text()).contains("het is een eigen werkaantekening van de arts");
        iris.axe().light();
    }

    private static void show(Browser.Visitor iris, String viewing, Families.Family family, Window window) {
        iris.open(viewing).press("Het dossier laten zien");
        StringBuilder seen = new StringBuilder();
        for (int page = 1; page <= 3; page++) {
            assertThat(iris.text()).contains("Bladzijde " + page + " van 3");
            assertThat(iris.page().locator("#blad").innerText())
                    .contains(family.first().name().full() + " · 24 november 2026");
            seen.append(iris.page().locator("#blad").innerText());
            if (iris.page().locator("img.paper").count() > 0) {
                iris.page()
                        .waitForFunction(
                                "() => [...document.querySelectorAll('img.paper')].every(one => one.complete && one.naturalWidth > 0)");
            }
            iris.axe().picture(window.picture("viewing-page-" + page));
            if (page < 3) {
                iris.click("Volgende");
            }
        }
        iris.picture(window.picture("viewing-page-dark"), ColorScheme.DARK);
        assertThat(seen.toString())
                .contains("Oorpijn links, gaat goed.", "Uitslag gehoortest")
                .doesNotContain("vragen naar thuis");
        iris.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(iris.page().locator("#blad")).isHidden();
        iris.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static void end(Browser.Visitor iris, Families.Family family, Window window) {
        iris.click("Beëindigen");
        iris.page().locator("#readersRemark").fill("Dat is fijn.");
        iris.axe().light().picture(window.picture("viewing-end"));
        iris.page().locator("#typed").fill("Piet Anders");
        iris.press("Beëindigen en verslag maken");
        assertThat(iris.text()).contains("niet de naam van wie het dossier zag");
        iris.axe();
        iris.page().locator("#typed").fill("");
        iris.press("Beëindigen en verslag maken");
        assertThat(iris.text())
                .contains(
                        "Geopend: 3 van de 3 bladzijden.", family.first().name().full());
        iris.axe().light().picture(window.picture("viewing-minutes"));
    }

    private void nobodyElseSees(Families.Family family, DemoPupils.Pupil child, Window window) {
        try (Browser.Visitor second = window.fresh(demo);
                Browser.Visitor head = window.of(demo, "directeur2")) {
            Mailbox.signIn(second, family.second().email().orElseThrow());
            second.open("/inzage-medisch");
            assertThat(second.text())
                    .contains(child.name().full(), "Vraag het de schoolarts")
                    .doesNotContain("Geweest", "Verslag lezen");
            head.open("/inzage-verzoeken");
            assertThat(head.text()).doesNotContain(child.name().full());
            head.open("/medisch/inzage");
            assertThat(head.heading()).isEqualTo("Dit kunt u hier niet openen");
            head.open("/leerlingen/" + child.id() + "/logboek");
            assertThat(head.text()).doesNotContain("medisch");
        }
    }
}
