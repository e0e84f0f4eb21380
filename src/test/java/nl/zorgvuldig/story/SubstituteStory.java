package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A head gives a colleague one pupil for some days, and it ends by itself.
class SubstituteStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_substitute_opens_the_dossier_until_the_last_day_and_not_on_the_day_after() {
        Window window = Window.PHONE;
        DemoPupils.Pupil child = five.child(window.of(8));
        assign(window, child);
        try (Browser.Visitor yusuf = window.of(demo, "leerkracht2")) {
            yusuf.open(Classroom.dossier(child));
            assertThat(yusuf.why())
                    .contains("omdat de directie u voor deze leerling heeft aangewezen")
                    .contains("van 24 november 2026 tot en met 26 november 2026");
            yusuf.axe();
            yusuf.open("/");
            assertThat(yusuf.text())
                    .contains("Groep 6", "Waar u vervangt", child.name().sorted())
                    .doesNotContain(five.child(0).name().sorted());
            yusuf.axe().picture(window.picture("today-substitute"));
            yusuf.click(child.name().sorted());
            assertThat(yusuf.heading()).isEqualTo(child.name().full());
        }
        demo.clock().daysLater(2, () -> {
            try (Browser.Visitor yusuf = window.of(demo, "leerkracht2")) {
                yusuf.open(Classroom.dossier(child));
                assertThat(yusuf.heading()).isEqualTo(child.name().full());
            }
        });
        demo.clock().daysLater(3, () -> {
            try (Browser.Visitor yusuf = window.of(demo, "leerkracht2")) {
                yusuf.open(Classroom.dossier(child));
                assertThat(yusuf.heading()).isEqualTo("Dit kunt u hier niet openen");
                assertThat(yusuf.text()).contains("U begeleidt deze leerling niet meer.");
                yusuf.axe().picture(window.picture("refused-substitute"));
                yusuf.open("/");
                assertThat(yusuf.text()).doesNotContain(child.name().sorted());
            }
        });
    }

    private void assign(Window window, DemoPupils.Pupil child) {
        try (Browser.Visitor sietske = window.of(demo, "directeur")) {
            sietske.open(Classroom.dossier(child)).click("Een waarnemer aanwijzen");
            sietske.press("Aanwijzen");
            assertThat(sietske.page().locator("#to-mistake").innerText()).contains("Kies een collega");
            assertThat(sietske.page().locator("#expires-mistake").innerText()).contains("Vul een dag in");
            assertThat(sietske.page().locator("#reason-mistake").innerText()).contains("Schrijf kort op waarom");
            sietske.axe().picture(window.picture("assign-empty"));
            sietske.page().getByLabel("Wie?").selectOption(new SelectOption().setLabel("Demir, Yusuf"));
            sietske.page().getByLabel("Vervalt op").fill("2026-11-27");
            sietske.page().getByLabel("Waarom?").fill("Vervangt Noor, die op cursus is.");
            sietske.press("Aanwijzen");
            assertThat(sietske.page().locator(".entry").innerText())
                    .contains("Yusuf Demir", "Van 24 november 2026, vervalt op 27 november 2026")
                    .contains("Vervangt Noor, die op cursus is.", "Sietske de Boer");
            sietske.axe().light().picture(window.picture("assign"));
        }
    }
}
