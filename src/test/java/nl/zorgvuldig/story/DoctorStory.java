package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The school doctor keeps a medical file that opens for her alone; the school reads that it is
/// with her, and not what is in it, nor whether anything is.
class DoctorStory {
    static final String PASSPHRASE = "vier blauwe fietsen zingen zacht";

    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @Test
    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    void the_doctor_opens_her_key_finds_a_pupil_writes_and_corrects() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(12));
        try (Browser.Visitor iris = window.of(demo, "schoolarts")) {
            iris.axe().open("/medisch");
            assertThat(iris.heading()).isEqualTo("Open uw sleutel");
            iris.axe().light().picture(window.picture("medical-open"));
            iris.page().getByLabel("Uw wachtzin").fill("dit is niet mijn zin");
            iris.press("Openen");
            assertThat(iris.page().locator("#passphrase-mistake").innerText()).contains("niet uw wachtzin");
            assertThat(iris.page().getByLabel("Uw wachtzin").inputValue()).isEmpty();
            iris.axe();
            open(iris);

            assertThat(iris.heading()).isEqualTo("Medische dossiers");
            iris.axe().picture(window.picture("medical-start"));
            iris.page().getByLabel("Naam van de leerling").fill(child.name().family());
            iris.press("Zoeken");
            iris.axe();
            iris.click(child.name().sorted());
            assertThat(iris.heading()).isEqualTo(child.name().full());
            iris.page().goBack();
            assertThat(iris.page().url()).endsWith("/medisch?gezocht");
            assertThat(iris.page().getByLabel("Naam van de leerling").inputValue())
                    .isEqualTo(child.name().family());
            iris.click(child.name().sorted());
            assertThat(iris.heading()).isEqualTo(child.name().full());
            assertThat(iris.why()).contains("omdat u schoolarts bent");

            iris.click("Schrijf in het medisch dossier");
            iris.axe().light().picture(window.picture("medical-write"));
            choose(iris, "Consult");
            iris.page().getByLabel("Wat wilt u opschrijven?").fill("Oorpijn links.");
            iris.press("In het medisch dossier zetten");
            entry(iris, "Oorpijn links.").getByText("Verbeteren").click();
            iris.page().getByLabel("Wat wilt u opschrijven?").fill("Oorpijn rechts.");
            iris.press("Verbetering bewaren");
            assertThat(iris.page().locator("#reason-mistake").innerText()).contains("waarom u dit verbetert");
            iris.axe();
            iris.page().getByLabel("Waarom verbetert u dit?").fill("Verkeerde kant.");
            iris.press("Verbetering bewaren");
            iris.axe().light().picture(window.picture("medical-file"));
            iris.picture(window.picture("medical-file-dark"), ColorScheme.DARK);
            entry(iris, "Oorpijn rechts.").getByText("eerdere tekst bekijken").click();
            assertThat(iris.page().locator(".entry").allInnerTexts()).hasSize(2);
            iris.axe().picture(window.picture("medical-history"));
        }
        schoolSeesThatItIsWithTheDoctor(window, child);
    }

    private void schoolSeesThatItIsWithTheDoctor(Window window, DemoPupils.Pupil child) {
        try (Browser.Visitor head = window.of(demo, "directeur")) {
            head.open(Classroom.dossier(child));
            assertThat(head.unfold("Wie beheert wat").text())
                    .contains("Is bij de schoolarts, Iris Vermeulen.", "stelt u aan de schoolarts")
                    .doesNotContain("Oorpijn");
            head.open("/medisch/" + child.id());
            assertThat(head.heading()).isEqualTo("Dit kunt u hier niet openen");
            assertThat(head.unfold("Waarom niet?").text())
                    .contains("afspraak C7", "Alleen de schoolarts kan het openen");
            assertThat(head.page().content())
                    .doesNotContain("Oorpijn")
                    .doesNotContain(child.name().family());
            head.axe().picture(window.picture("medical-refused"));
            head.open("/leerlingen/" + child.id() + "/logboek");
            assertThat(head.text()).doesNotContain("Iris Vermeulen");
        }
    }

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void the_key_closes_when_the_doctor_closes_it() {
        Window window = Window.DESK;
        try (Browser.Visitor iris = window.of(demo, "schoolarts")) {
            iris.open("/medisch/sleutel");
            open(iris);
            iris.open("/medisch/sleutel");
            assertThat(iris.text()).contains("Controlecode van uw sleutel", "Reserve-arts");
            iris.axe().light().picture(window.picture("medical-key"));
            iris.press("Sleutel nu sluiten");
            assertThat(iris.heading()).isEqualTo("Open uw sleutel");
            iris.open("/medisch/sleutel/wachtzin").axe().picture(window.picture("medical-change"));
            iris.open("/medisch/" + five.child(0).id());
            assertThat(iris.heading()).isEqualTo("Open uw sleutel");
        }
    }

    static void open(Browser.Visitor doctor) {
        doctor.page().getByLabel("Uw wachtzin").fill(PASSPHRASE);
        doctor.press("Openen");
    }

    static void choose(Browser.Visitor doctor, String kind) {
        doctor.page()
                .locator(".choice")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .locator("input")
                .check();
    }

    private static Locator entry(Browser.Visitor doctor, String text) {
        return doctor.page().locator(".entry").filter(new Locator.FilterOptions().setHasText(text));
    }
}
