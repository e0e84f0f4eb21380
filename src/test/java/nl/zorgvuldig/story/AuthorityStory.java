package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The head records who has authority and that parents do not agree; the camera card of the group
/// follows at once. At its end everything is as it was.
class AuthorityStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER})
    void what_the_head_records_counts_at_once() {
        Window window = Window.DESK;
        try (Browser.Visitor sietske = window.of(demo, "directeur");
                Browser.Visitor noor = window.of(demo, "leerkracht")) {
            DemoPupils.Pupil child = agreed(noor);
            String before = row(noor, child);
            sietske.open(Classroom.dossier(child)).click("Gezag en toestemming");
            sietske.axe().picture(window.picture("authority"));
            sietske.picture(window.picture("authority-dark"), ColorScheme.DARK);

            for (DemoPeople.Authority authority : holders(child)) {
                record(sietske, authority, "heeft geen gezag", "uitspraak van de rechter");
            }
            assertThat(sietske.text()).contains("Gezien: uitspraak van de rechter.");
            sietske.axe();
            assertThat(row(noor, child)).contains("✕").doesNotContain("✓");
            for (DemoPeople.Authority authority : holders(child)) {
                record(sietske, authority, "heeft samen met een ander gezag", "uittreksel uit het gezagsregister");
            }
            assertThat(row(noor, child)).isEqualTo(before);

            sietske.press("Meningsverschil vastleggen");
            assertThat(sietske.text()).contains("Schrijf op wat er aan de hand is.");
            sietske.axe().picture(window.picture("authority-mistake"));
            sietske.page().getByLabel("Wat is er aan de hand?").fill("Zij belden allebei.");
            sietske.press("Meningsverschil vastleggen");
            assertThat(row(noor, child)).contains("✕").doesNotContain("✓");
            assertThat(noor.page().content()).doesNotContain("meningsverschil", "belden");
            sietske.axe().picture(window.picture("authority-dispute"));

            sietske.page().getByLabel("Hoe is het afgelopen?").fill("Zij zijn het eens.");
            sietske.press("Het is voorbij");
            assertThat(sietske.text()).contains("Zij zijn het eens.");
            assertThat(row(noor, child)).isEqualTo(before);
        }
    }

    private static void record(Browser.Visitor sietske, DemoPeople.Authority each, String authority, String evidence) {
        sietske.page()
                .getByLabel("Over wie gaat het?")
                .selectOption(new SelectOption().setValue(each.guardian().toString()));
        sietske.page().getByLabel(authority).check();
        sietske.page().getByLabel(evidence).check();
        sietske.page().getByLabel("Geldt vanaf").fill("2026-11-24");
        sietske.press("Vastleggen");
    }

    /// A child of two parents who agreed to everything, and whom no other story is about.
    private DemoPupils.Pupil agreed(Browser.Visitor noor) {
        card(noor);
        List<String> names = noor.page().locator(".camera__row--all th").allInnerTexts().stream()
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
        return five.children().stream()
                .skip(12)
                .filter(pupil -> names.stream()
                        .anyMatch(name -> name.contains(pupil.name().full())))
                .filter(pupil -> holders(pupil).size() == 2)
                .findFirst()
                .orElseThrow();
    }

    private List<DemoPeople.Authority> holders(DemoPupils.Pupil child) {
        return demo.population().authorities().stream()
                .filter(authority -> authority.pupil().equals(child.id()))
                .filter(authority -> authority.power() == DemoPeople.Power.JOINT)
                .filter(authority -> authority.period().contains(demo.clock().today()))
                .toList();
    }

    private void card(Browser.Visitor noor) {
        noor.open("/groepen/" + five.group().id() + "/camerakaart");
    }

    private String row(Browser.Visitor noor, DemoPupils.Pupil child) {
        card(noor);
        return noor.page()
                .locator("#kaart tbody tr")
                .filter(new Locator.FilterOptions().setHasText(child.name().full()))
                .textContent();
    }
}
