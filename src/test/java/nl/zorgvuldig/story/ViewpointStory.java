package nl.zorgvuldig.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A parent reads something they see otherwise, and writes that down; the school reads it with the
/// piece. The other parent gave the head a paper.
class ViewpointStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    void a_parent_says_how_they_see_it_and_it_stands_in_the_dossier() {
        Window window = Window.PHONE;
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", window.of(16));
        String dossier = Classroom.dossier(family.children().getFirst());
        try (Browser.Visitor parent = window.fresh(demo);
                Browser.Visitor sietske = window.of(demo, "directeur");
                Browser.Visitor marijke = window.of(demo, "ib")) {
            InspectionStory.plannedToday(parent, sietske, marijke, family, window);
            marijke.press("Inzage beginnen");
            parent.open("/inzage").click("Naar de inzage");
            assertThat(parent.page().locator("#blad")).isVisible();
            parent.click("Uw zienswijze geven");
            parent.press("Zienswijze toevoegen");
            assertThat(parent.text()).contains("Kies over welk stuk het gaat.");
            parent.axe().light().picture(window.picture("view-mistakes"));
            Locator piece = parent.page().locator("#piece");
            piece.selectOption(piece.locator("option").nth(1).getAttribute("value"));
            parent.page().getByLabel("Hoe ziet u het?").fill("Wij zien dit anders.");
            parent.press("Zienswijze toevoegen");
            assertThat(parent.text()).contains("Wat u al schreef", "Wij zien dit anders.");
            parent.axe().light().picture(window.picture("view-given"));
            parent.picture(window.picture("view-given-dark"), ColorScheme.DARK);
            marijke.click("Beëindigen");
            marijke.axe().picture(window.picture("view-end"));
            marijke.press("Beëindigen en verslag maken");
            parent.open("/inzage").click("Verslag van de inzage");
            parent.axe().picture(window.picture("view-minutes"));
            assertThat(parent.click("Uw zienswijze geven").text()).contains("Wij zien dit");

            sietske.open(dossier);
            Locator entry = sietske.page()
                    .locator(".note")
                    .filter(new Locator.FilterOptions().setHasText("Wij zien dit anders."))
                    .first();
            assertThat(entry.innerText())
                    .contains("Zienswijze van " + family.first().name().full());
            Classroom.more(entry).getByText("Zienswijze van papier overnemen").click();
            sietske.press("Zienswijze toevoegen");
            sietske.axe().light().picture(window.picture("view-paper-mistakes"));
            sietske.page().locator("#by").selectOption(family.second().id().toString());
            sietske.page().locator("#view").fill("Ik ben het met mijn man eens.");
            sietske.press("Zienswijze toevoegen");
            assertThat(sietske.text()).contains("Ik ben het met mijn man eens.", "op papier");
            sietske.axe().light().picture(window.picture("view-dossier"));
            sietske.picture(window.picture("view-dossier-dark"), ColorScheme.DARK);
        }
    }
}
