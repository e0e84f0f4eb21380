package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A teacher wrote about the wrong child, or too much, and a quarter of an hour has gone by: the head erases it, or the
/// words that do not belong.
class ErasingStory {
    private static final String TEXT = "Brulde als een roerdomp toen de bel ging.";

    /// From the dossier: the menu of the entry, what should not be here, the form, why, that it was read, and yes.
    private static final int CLICKS = 6;

    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @ParameterizedTest
    @MethodSource("nl.zorgvuldig.story.Window#told")
    @Upholds({NECESSARY_FOR_GUIDANCE, OTHER_FILES_WITH_DIRECTION})
    void what_should_not_have_been_written_is_erased_by_the_head_and_leaves_no_word(Window window) {
        DemoPupils.Pupil child = five.child(window.of(16));
        String entry;
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child)).click("Schrijf in het dossier");
            noor.page().locator("input[name=kind][value=observation]").check();
            noor.page().locator("#text").fill(TEXT);
            noor.press("In het dossier zetten");
            entry = noor.page()
                    .locator(".note", new com.microsoft.playwright.Page.LocatorOptions().setHasText(TEXT))
                    .getAttribute("id");
        }
        try (Browser.Visitor sietske = window.of(demo, "directeur")) {
            sietske.open(Classroom.dossier(child));
            int clicks = 1;
            Classroom.more(sietske.page().locator("[id='" + entry + "']"))
                    .getByText("Dit had er niet mogen staan")
                    .click();
            clicks++;
            assertThat(sietske.text()).contains(TEXT, "Wat er gebeurt als u wist");
            sietske.axe().light().picture(window.picture("erase"));
            sietske.unfold("Dit stuk wissen");
            clicks++;
            sietske.press("Ja, voorgoed wissen");
            assertThat(sietske.page().locator("#understood-mistake").innerText())
                    .contains("vinkje");
            sietske.axe().picture(window.picture("erase-empty"));
            sietske.picture(window.picture("erase-empty-dark"), ColorScheme.DARK);
            sietske.page().getByLabel("Het hoort bij een andere leerling").check();
            clicks++;
            sietske.page().getByLabel("Ik heb het stuk gelezen").check();
            clicks++;
            sietske.press("Ja, voorgoed wissen");
            clicks++;
            assertThat(clicks).isEqualTo(CLICKS);
            Locator said = sietske.page().locator("main [role=status]").first();
            assertThat(said.innerText()).contains("Gewist");
            assertThat(sietske.text())
                    .contains("Hier stond een stuk", "Het hoort bij een andere leerling")
                    .doesNotContain(TEXT);
            sietske.axe().light().picture(window.picture("erase-done"));
            sietske.picture(window.picture("erase-done-dark"), ColorScheme.DARK);
        }
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child));
            assertThat(noor.page().content()).doesNotContain("roerdomp", entry, "Hier stond een stuk");
        }
    }

    @ParameterizedTest
    @MethodSource("nl.zorgvuldig.story.Window#told")
    @Upholds({NECESSARY_FOR_GUIDANCE, OTHER_FILES_WITH_DIRECTION})
    void words_that_do_not_belong_are_taken_out_and_the_rest_of_the_text_stays(Window window) {
        DemoPupils.Pupil child = five.child(window.of(19));
        String entry;
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child)).click("Schrijf in het dossier");
            noor.page().locator("input[name=kind][value=observation]").check();
            noor.page().locator("#text").fill("Las vlot voor. Woont sinds kort bij tante Dodaars.");
            noor.press("In het dossier zetten");
            entry = noor.page()
                    .locator(".note", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Dodaars"))
                    .getAttribute("id");
        }
        try (Browser.Visitor sietske = window.of(demo, "directeur")) {
            sietske.open(Classroom.dossier(child));
            Classroom.more(sietske.page().locator("[id='" + entry + "']"))
                    .getByText("Hier klopt iets niet")
                    .click();
            sietske.axe().light().picture(window.picture("rewrite"));
            sietske.unfold("Dit stuk herschrijven");
            sietske.page().locator("#text").fill("Las vlot voor.");
            sietske.press("Ja, zo moet het er staan");
            assertThat(sietske.page().locator("#text").inputValue()).isEqualTo("Las vlot voor.");
            assertThat(sietske.text()).contains("Kies wat er mis was");
            sietske.axe().light().picture(window.picture("rewrite-empty"));
            sietske.picture(window.picture("rewrite-empty-dark"), ColorScheme.DARK);
            sietske.page().getByLabel("Er stond iets dat niet klopt").check();
            sietske.press("Ja, zo moet het er staan");
            assertThat(sietske.page().locator("main [role=status]").first().innerText())
                    .contains("Bewaard");
            assertThat(sietske.text()).contains("Las vlot voor.").doesNotContain("Dodaars");
            sietske.page().locator("[id='" + entry + "'] .note__head a").first().click();
            assertThat(sietske.text()).contains("Alleen u ziet dit", "tante Dodaars");
            sietske.axe().light().picture(window.picture("rewrite-history"));
            sietske.picture(window.picture("rewrite-history-dark"), ColorScheme.DARK);
        }
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child) + "/" + entry + "/geschiedenis");
            assertThat(noor.page().content()).contains("Las vlot voor.").doesNotContain("Dodaars");
        }
    }
}
