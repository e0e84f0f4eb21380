package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A doctor whose passphrase is lost makes a new key, names a colleague, and hands the files over
/// to her.
class HandOverStory {
    private static final String CHOSEN = "rode regen onder negen bruggen";

    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void a_doctor_makes_a_key_names_a_colleague_and_hands_everything_over() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(14));
        String text = "Van Karim, " + window + ".";
        try (Browser.Visitor karim = window.of(demo, "schoolarts2")) {
            karim.open("/medisch");
            if (karim.heading().equals("Open uw sleutel")) {
                giveUp(karim, window);
            }
            make(karim, window);
            write(karim, child, text);
            nameIris(karim, window);
            handOver(karim, window);
            karim.open("/medisch/" + child.id());
            assertThat(karim.heading()).isEqualTo("Maak uw eigen sleutel");
            choose(karim, DoctorStory.PASSPHRASE);
        }
        try (Browser.Visitor iris = window.of(demo, "schoolarts")) {
            iris.open("/medisch");
            DoctorStory.open(iris);
            iris.open("/medisch/" + child.id());
            assertThat(iris.text()).contains(text, "Karim Haddad");
            iris.axe();
        }
    }

    private static void giveUp(Browser.Visitor karim, Window window) {
        karim.click("Ik ben mijn wachtzin kwijt");
        karim.axe().light().picture(window.picture("medical-lost"));
        karim.press("Oude sleutel sluiten");
        assertThat(karim.text()).contains("Zet een vinkje");
        karim.page().locator("#understood").check();
        karim.press("Oude sleutel sluiten");
    }

    private static void make(Browser.Visitor karim, Window window) {
        assertThat(karim.heading()).isEqualTo("Maak uw eigen sleutel");
        assertThat(karim.text()).contains("Wachtzin kwijt is dossier kwijt");
        karim.axe().light().picture(window.picture("medical-make"));
        karim.page().locator("#chosen").fill("te kort");
        karim.page().locator("#again").fill("te kort");
        karim.page().locator("#understood").check();
        karim.press("Sleutel maken");
        assertThat(karim.page().locator("#chosen-mistake").innerText()).contains("ten minste 4 verschillende woorden");
        karim.axe();
        choose(karim, CHOSEN);
        assertThat(karim.text()).contains("U hebt geen reserve-arts.");
    }

    private static void choose(Browser.Visitor karim, String passphrase) {
        karim.page().locator("#chosen").fill(passphrase);
        karim.page().locator("#again").fill(passphrase);
        karim.page().locator("#understood").check();
        karim.press("Sleutel maken");
        assertThat(karim.heading()).isEqualTo("Uw sleutel");
    }

    private static void write(Browser.Visitor karim, DemoPupils.Pupil child, String text) {
        karim.open("/medisch/" + child.id() + "/nieuw");
        DoctorStory.choose(karim, "Onderzoek");
        karim.page().getByLabel("Wat wilt u opschrijven?").fill(text);
        karim.press("In het medisch dossier zetten");
        assertThat(karim.text()).contains(text);
    }

    private static void nameIris(Browser.Visitor karim, Window window) {
        karim.open("/medisch/sleutel").click("Reserve-arts kiezen");
        assertThat(karim.text()).contains("Iris Vermeulen", "Controlecode");
        karim.axe().light().picture(window.picture("medical-colleague"));
        DoctorStory.choose(karim, "Iris Vermeulen");
        karim.page().getByLabel("Uw wachtzin").fill(CHOSEN);
        karim.press("Als reserve kiezen");
        assertThat(karim.text()).contains("Iris Vermeulen kan uw dossiers openen");
        karim.axe().picture(window.picture("medical-key-shared"));
    }

    private static void handOver(Browser.Visitor karim, Window window) {
        karim.click("Dossiers overdragen");
        karim.axe().light().picture(window.picture("medical-handover"));
        DoctorStory.choose(karim, "Iris Vermeulen");
        karim.press("Alles overdragen");
        assertThat(karim.text()).contains("Zet een vinkje");
        karim.page().locator("#understood").check();
        karim.press("Alles overdragen");
        assertThat(karim.heading()).isEqualTo("Maak uw eigen sleutel");
    }
}
