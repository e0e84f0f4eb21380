package nl.zorgvuldig.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A teacher agrees on something, hands it to the support coordinator, who says what came of it.
class AgreementStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_was_agreed_stands_on_top_until_it_is_done() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(4));
        try (Browser.Visitor noor = window.of(demo, "leerkracht");
                Browser.Visitor marijke = window.of(demo, "ib")) {
            noor.open(Classroom.dossier(child)).click("Schrijf in het dossier");
            assertThat(noor.page().locator("#dueOn")).isHidden();
            noor.page()
                    .locator(".choice")
                    .filter(new Locator.FilterOptions().setHasText("Afspraak"))
                    .locator("input")
                    .check();
            assertThat(noor.page().locator("#dueOn")).isVisible();
            noor.page().locator("#text").fill("Elke dag tien minuten samen lezen.");
            noor.press("In het dossier zetten");
            assertThat(noor.text()).contains("Vul in wanneer het uiterlijk klaar is.");
            noor.axe().light().picture(window.picture("agreement-write"));
            noor.page().locator("#dueOn").fill("2026-11-27");
            noor.press("In het dossier zetten");
            Locator open = noor.page().locator("#afspraken");
            assertThat(open.innerText()).contains("27 november 2026", "Noor van den Berg", "Elke dag tien minuten");
            noor.axe().light().picture(window.picture("agreement-open"));
            noor.open("/");
            assertThat(noor.text())
                    .contains("Kijk of de afspraak klaar is", child.name().full());
            noor.axe().picture(window.picture("agreement-today"));

            noor.open(Classroom.dossier(child));
            noor.page()
                    .locator("#afspraken")
                    .getByText("Overdragen of verzetten")
                    .click();
            noor.page().locator("#owner").selectOption(demo.person("ib").toString());
            noor.axe().light().picture(window.picture("agreement-give"));
            noor.press("Bewaren");
            assertThat(noor.page().locator("#afspraken").innerText()).contains("Marijke");

            marijke.open(Classroom.dossier(child));
            marijke.page().locator("#afspraken").getByText("Afspraak afronden").click();
            marijke.press("Afspraak afronden");
            assertThat(marijke.text()).contains("Schrijf op wat ervan kwam");
            marijke.axe().light().picture(window.picture("agreement-close"));
            marijke.page().locator("#result").fill("Het lukt bijna elke dag.");
            marijke.press("Afspraak afronden");
            assertThat(marijke.page().locator("#afspraken")).isHidden();
            assertThat(marijke.text()).contains("Afgerond", "Het lukt bijna elke dag.");
            marijke.axe().light().picture(window.picture("agreement-closed"));

            noor.open("/leerlingen/" + demo.pupil(LandmarkPupil.THICK_DOSSIER) + "/dossier");
            assertThat(noor.page().locator("#afspraken").innerText()).contains("Te laat");
            noor.axe().light().picture(window.picture("agreement-overdue"));
            noor.picture(window.picture("agreement-overdue-dark"), ColorScheme.DARK);
        }
    }
}
