package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A teacher proposes an event, the head plans it, sends its notice, sees who was told and says
/// that it is ready; a parent reads what is asked.
@Upholds(Clause.PARENTS_ASKED_BEFORE_EVENTS)
class EventStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void an_event_from_proposal_to_ready() {
        Window window = Window.PHONE;
        String title = "Theaterdag " + window.ordinal();
        LocalDate day = demo.clock().today().plusDays(4);
        try (Browser.Visitor teacher = window.of(demo, "leerkracht")) {
            teacher.open("/activiteiten").axe().light().picture(window.picture("events-teacher"));
            teacher.click("Activiteit voorstellen").axe();
            teacher.page().getByLabel("Hoe heet de activiteit?").fill(title);
            teacher.page().locator("input[name=day]").fill(day.toString());
            teacher.page().locator("input[name=time]").fill("13.15");
            teacher.page().getByLabel("Alleen de groepen die ik hieronder kies").check();
            teacher.page()
                    .locator("input[name=groups][value='"
                            + Classroom.of(demo, "leerkracht").group().id()
                            + "']")
                    .check();
            teacher.press("Voorstellen");
            assertThat(teacher.text()).contains("De activiteit is al over 4 dagen");
            teacher.axe().picture(window.picture("event-late"));
            teacher.page().getByLabel("Verstuur het bericht meteen").check();
            teacher.press("Voorstellen");
            assertThat(teacher.text()).contains("Dit is een voorstel van", "voorgesteld");
            teacher.axe().picture(window.picture("event-proposed"));
        }
        try (Browser.Visitor head = window.of(demo, "directeur")) {
            assertThat(head.text()).contains("Zeg ja of nee tegen een activiteit", title);
            head.open("/activiteiten").axe().light().picture(window.picture("events-head"));
            head.page()
                    .locator("main .rows a")
                    .filter(new Locator.FilterOptions().setHasText(title))
                    .click();
            head.press("Ja, plan deze activiteit");
            assertThat(head.text()).contains("bericht verstuurd", "Wie bericht kreeg");
            head.axe().light().picture(window.picture("event-noticed"));
            if (head.text().contains("Maak ")) {
                assertThat(head.text()).contains("nog geen bewijs van bericht", "C23");
                assertThat(ready(head).count()).isZero();
                com.microsoft.playwright.Download file = head.page()
                        .waitForDownload(() -> head.page()
                                .locator("form[action$='/brieven'] button")
                                .click());
                assertThat(file.suggestedFilename()).startsWith("brieven-activiteit-");
                head.open(head.page().url());
                head.page()
                        .locator("form[action$='/uitgedeeld'] button")
                        .first()
                        .click();
                assertThat(head.text()).contains("Opgeschreven.");
            }
            head.press("De activiteit is klaar");
            assertThat(head.text()).contains("Alles is klaar");
            head.axe().picture(window.picture("event-ready"));
        }
        try (Browser.Visitor parent = window.of(demo, "ouder")) {
            parent.open("/schoolactiviteiten").axe().light();
            parent.picture(window.picture("events-parent"))
                    .picture(window.picture("events-parent-dark"), com.microsoft.playwright.options.ColorScheme.DARK);
        }
    }

    @Test
    void every_state_and_the_words_of_the_notice() {
        Window window = Window.DESK;
        try (Browser.Visitor head = window.of(demo, "directeur")) {
            for (String title :
                    List.of("Sinterklaasfeest", "Sportdag", "Kerstviering", "Voorleesontbijt", "Herfstwandeling")) {
                head.open("/activiteiten");
                head.page()
                        .locator("main .rows a")
                        .filter(new Locator.FilterOptions().setHasText(title))
                        .click();
                head.axe().picture(window.picture("event-" + title));
                if (title.equals("Sinterklaasfeest")) {
                    assertThat(head.text()).contains("nog geen bewijs van bericht", "C23");
                    assertThat(ready(head).count()).isZero();
                }
            }
            head.open("/activiteiten/tekst").axe().light().picture(window.picture("event-text"));
            head.page().locator("textarea[name=dutch]").fill("Maak geen foto's. ".repeat(10));
            head.press("Bewaar als nieuwe versie");
            assertThat(head.text()).contains("moet gaan over sociale media");
            head.axe().picture(window.picture("event-text-wrong"));
        }
        assertThat(demo.signIn("ouder").get("/activiteiten").body()).contains("C23");
    }

    /// What the head presses to say that all is ready.
    private static Locator ready(Browser.Visitor head) {
        return head.page().locator("form:has(input[value=klaar]) button");
    }
}
