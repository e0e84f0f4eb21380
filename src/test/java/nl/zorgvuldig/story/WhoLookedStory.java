package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Parents who live apart each see who of the school opened their child's dossier, and nothing of
/// each other.
class WhoLookedStory {
    private final DemoProgram demo = DemoProgram.running();
    private final PupilId child = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);

    @Test
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    void a_parent_sees_who_of_the_school_looked_and_nothing_of_the_other_parent() {
        Window window = Window.PHONE;
        demo.signIn("bestuur").get("/leerlingen/" + child + "/dossier");
        demo.signIn("fg").get("/leerlingen/" + child + "/logboek");
        demo.signIn("beheer").get("/leerlingen/" + child + "/dossier");
        try (Browser.Visitor first = window.of(demo, "ouder");
                Browser.Visitor second = window.of(demo, "ouder2")) {
            second.open("/wie-keek/" + child);
            first.open("/");
            first.page().locator(".bar__places").getByText("Mijn kinderen").click();
            first.page().locator("main").getByText("Wie keek er?").click();
            first.axe().picture(window.picture("looked-pupils"));
            first.page().locator("main a[href='/wie-keek/" + child + "']").click();
            assertThat(first.why()).contains("omdat u gezag hebt over dit kind");
            List<String> lines = first.lines();
            assertThat(lines)
                    .anySatisfy(line -> assertThat(line)
                            .contains("Jeroen Kuipers", "functionaris")
                            .contains("bekeek het logboek", "afspraak C3"))
                    .anySatisfy(line -> assertThat(line).contains("bevoegd gezag", "opende het dossier"))
                    .anySatisfy(line -> assertThat(line).contains("U zelf"));
            assertThat(first.text())
                    .contains("vroeg een medewerker naar het dossier en was het antwoord nee")
                    .doesNotContain("Bartosz");
            assertThat(lines.stream().filter(line -> line.contains("deze bladzijde")))
                    .hasSize(1);
            first.axe().light().picture(window.picture("looked"));
        }
        try (Browser.Visitor without = window.of(demo, "ouder-zonder-gezag")) {
            without.open("/wie-keek");
            assertThat(without.text()).contains("dat u gezag hebt");
            without.axe().picture(window.picture("looked-none"));
            without.open("/wie-keek/" + demo.pupil(LandmarkPupil.OF_PARENT_WITHOUT_AUTHORITY));
            assertThat(without.text()).contains("Dit is niet het dossier van uw kind");
        }
    }
}
