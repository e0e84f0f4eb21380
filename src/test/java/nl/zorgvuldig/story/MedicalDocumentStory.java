package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The school doctor puts a result in a medical file, reads it there as pictures, and withdraws
/// what does not belong; and opens the file of a pupil who left.
class MedicalDocumentStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @Test
    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    void the_doctor_adds_a_result_reads_it_and_withdraws_what_does_not_belong() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(6));
        try (Browser.Visitor iris = window.of(demo, "schoolarts")) {
            iris.open("/medisch");
            DoctorStory.open(iris);
            iris.open("/medisch/" + child.id()).click("Document toevoegen");
            assertThat(iris.why()).contains("omdat u schoolarts bent");
            iris.press("In het medisch dossier zetten");
            assertThat(iris.page().locator("[role=alert] li").count()).isEqualTo(3);
            iris.axe().picture(window.picture("medical-document-add"));

            add(iris, "Uitslag gehoortest", child);
            iris.axe().light().picture(window.picture("medical-file-documents"));
            iris.click("Uitslag gehoortest");
            assertThat(iris.heading()).isEqualTo("Uitslag gehoortest");
            Locator pages = iris.page().locator("img.paper");
            pages.nth(1).scrollIntoViewIfNeeded();
            iris.page()
                    .waitForFunction(
                            "() => [...document.querySelectorAll('img.paper')].every(one => one.complete && one.naturalWidth > 0)");
            iris.axe().picture(window.picture("medical-document"));

            iris.click("Document intrekken");
            iris.axe().picture(window.picture("medical-document-withdraw"));
            iris.page().getByLabel("Waarom trekt u het in?").fill("Hoort bij een ander kind.");
            iris.press("Intrekken");
            assertThat(iris.page().locator(".paper-line").innerText())
                    .contains("Ingetrokken door Iris Vermeulen", "Hoort bij een ander kind.");
            iris.axe();
            iris.click("Uitslag gehoortest");
            assertThat(iris.text()).contains("Ouders krijgen het niet te zien.");
            iris.axe().picture(window.picture("medical-document-withdrawn"));
        }
    }

    @Test
    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    void the_doctor_opens_the_file_of_a_pupil_who_left_with_a_reason() {
        Window window = Window.DESK;
        DemoPupils.Pupil gone = left();
        String why = "De huisarts vraagt erom, " + window + ".";
        try (Browser.Visitor iris = window.of(demo, "schoolarts")) {
            iris.open("/medisch");
            DoctorStory.open(iris);
            iris.open("/medisch").click("Zoeken in dossiers van vertrokken leerlingen");
            iris.axe().light();
            iris.page().getByLabel("Naam, of begin").fill(gone.name().family());
            iris.press("Zoeken");
            iris.axe().picture(window.picture("medical-left"));
            iris.click(gone.name().sorted());
            iris.page().goBack();
            assertThat(iris.page().url()).endsWith("/medisch/vertrokken?gezocht");
            iris.click(gone.name().sorted());
            assertThat(iris.heading())
                    .isEqualTo("Medisch dossier openen: " + gone.name().full());
            assertThat(iris.why()).contains("omdat u dit medisch dossier bewaart");
            iris.press("Dossier openen tot vannacht");
            assertThat(iris.page().locator("[role=alert] li").count()).isEqualTo(2);
            iris.axe().picture(window.picture("medical-reopen"));
            DoctorStory.choose(iris, "Een andere zorgverlener vraagt erom");
            iris.page().getByLabel("Waarom is het nu nodig?").fill(why);
            iris.press("Dossier openen tot vannacht");
            assertThat(iris.heading()).isEqualTo(gone.name().full());
            assertThat(iris.why()).contains("vandaag opschreef waarom");
            assertThat(iris.text()).contains(why, "Onderzoek op vijfjarige leeftijd");
            iris.axe().picture(window.picture("medical-reopened"));
        }
    }

    private DemoPupils.Pupil left() {
        return demo.population().pupils().stream()
                .filter(pupil -> pupil.id().equals(demo.pupil(LandmarkPupil.LEFT_23_MONTHS_AGO)))
                .findFirst()
                .orElseThrow();
    }

    private static void add(Browser.Visitor iris, String title, DemoPupils.Pupil child) {
        iris.page()
                .getByLabel("Welk bestand?")
                .setInputFiles(new FilePayload("uitslag.pdf", "application/pdf", SampleDocuments.pdf(2)));
        iris.page().getByLabel("Wat staat erop?").fill(title);
        DoctorStory.choose(iris, "Onderzoek");
        iris.press("In het medisch dossier zetten");
        assertThat(iris.heading()).isEqualTo(child.name().full());
    }
}
