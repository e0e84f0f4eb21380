package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The support coordinator makes a plan; the teacher writes how it goes, and it ends.
class PlanStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_plan_is_made_evaluated_and_closed() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(2));
        try (Browser.Visitor marijke = window.of(demo, "ib");
                Browser.Visitor noor = window.of(demo, "leerkracht")) {
            marijke.open(Classroom.dossier(child)).click("Nieuw plan maken");
            marijke.press("Plan bewaren");
            assertThat(marijke.text()).contains("Schrijf op wat de doelen zijn.");
            marijke.axe().light().picture(window.picture("plan-mistakes"));
            marijke.page().locator("#title").fill("Vlotter leren lezen");
            marijke.page().locator("#goals").fill("Leest in maart teksten van groep 5.");
            marijke.page()
                    .locator("#actions")
                    .fill("Leerkracht: elke dag tien minuten samen lezen.\nThuis: voorlezen.");
            marijke.page().locator("#evaluateOn").fill("2027-01-20");
            marijke.page().locator("#evaluateOn2").fill("2027-03-17");
            marijke.press("Plan bewaren");
            assertThat(marijke.heading()).isEqualTo("Vlotter leren lezen");
            marijke.axe().light().picture(window.picture("plan"));

            noor.open(Classroom.dossier(child));
            assertThat(noor.page().locator("#plannen").innerText())
                    .contains("Vlotter leren lezen", "evaluatie uiterlijk 20 januari 2027");
            noor.axe().picture(window.picture("plan-dossier"));
            noor.click("Vlotter leren lezen").click("Evaluatie opschrijven");
            noor.axe().light().picture(window.picture("plan-evaluate"));
            noor.page().locator("#text").fill("Leest met meer plezier. Tempo is nog laag.");
            noor.press("Evaluatie bewaren");
            Locator entry = noor.page().locator("#entry");
            if (entry.locator("option").count() > 1) {
                entry.selectOption(entry.locator("option").nth(1).getAttribute("value"));
                noor.press("Erbij zetten");
            }
            noor.click("Plan veranderen");
            noor.page().locator("#goals").fill("Leest in mei teksten van groep 5.");
            noor.page().locator("#reason").fill("Meer tijd nodig.");
            noor.axe().picture(window.picture("plan-change"));
            noor.press("Verandering bewaren");
            assertThat(noor.text()).contains("1 eerdere versie bekijken", "in mei teksten");
            noor.axe().light().picture(window.picture("plan-running"));
            noor.picture(window.picture("plan-running-dark"), ColorScheme.DARK);
            noor.click("1 eerdere versie bekijken");
            assertThat(noor.text()).contains("in maart teksten", "Meer tijd nodig.");
            noor.axe().light().picture(window.picture("plan-history"));

            marijke.open(Classroom.dossier(child)).click("Vlotter leren lezen");
            marijke.click("Plan afsluiten");
            marijke.page().locator("#text").fill("Leest op het niveau van de groep.");
            marijke.press("Plan afsluiten");
            assertThat(marijke.text()).contains("Afgesloten", "Leest op het niveau");
            marijke.axe().light().picture(window.picture("plan-closed"));
        }
    }
}
