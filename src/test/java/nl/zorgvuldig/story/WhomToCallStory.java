package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The board writes the number of a school; whoever is refused there can call it with one tap, and
/// every page says what it is for.
@Upholds(Clause.WHERE_TO_TURN)
class WhomToCallStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void the_board_writes_a_number_and_who_is_refused_calls_it_with_one_tap() {
        try (Browser.Visitor board = Window.DESK.of(demo, "bestuur");
                Browser.Visitor teacher = Window.PHONE.of(demo, "leerkracht")) {
            String school = schoolOf(teacher);
            board.open("/functies");
            Locator change = board.page()
                    .locator("section.card")
                    .filter(new Locator.FilterOptions().setHasText(school))
                    .getByText("Wijzigen");
            change.first().click();
            board.page().locator("#phone").fill("vraag naar Anouk");
            board.press("Nummer bewaren");
            assertThat(board.text()).contains("Vul alleen een telefoonnummer in");
            assertThat(board.page().locator("#phone").inputValue()).isEqualTo("vraag naar Anouk");
            board.axe();
            board.page().locator("#phone").fill("000 - 123 456");
            board.press("Nummer bewaren");
            board.page().waitForURL("**/functies");
            assertThat(board.text()).contains("Telefoon: 000 - 123 456");
            board.axe().picture("functions-phone-numbers");

            teacher.open("/leerlingen/" + UUID.randomUUID() + "/dossier");
            assertThat(teacher.heading()).isEqualTo("Dit kunt u hier niet openen");
            Locator call = teacher.page().locator(".call__go").first();
            assertThat(call.getAttribute("href")).isEqualTo("tel:000123456");
            assertThat(call.innerText()).contains("Bel 000 - 123 456");
            assertThat(call.boundingBox().y)
                    .as("seen without scrolling")
                    .isLessThan(teacher.page().viewportSize().height);
            teacher.axe().light();
            teacher.picture("refused-teacher-phone").picture("refused-teacher-phone-dark", ColorScheme.DARK);
            teacher.click("Naar Leerlingen");
            assertThat(teacher.heading()).isEqualTo("Leerlingen");
        }
    }

    private String schoolOf(Browser.Visitor teacher) {
        teacher.open("/leerlingen/" + UUID.randomUUID() + "/dossier");
        String does = teacher.page().locator(".call small").first().innerText();
        return does.replace("De directie van ", "");
    }

    @Test
    void a_parent_is_sent_to_where_it_does_work() {
        for (Window window : Window.told()) {
            try (Browser.Visitor parent = window.of(demo, "ouder")) {
                parent.open("/leerlingen/" + UUID.randomUUID() + "/dossier");
                assertThat(parent.heading()).isEqualTo("Dit kunt u hier niet openen");
                assertThat(parent.page().locator("main .nl-button--primary").count())
                        .isOne();
                parent.axe().light().picture(window.picture("refused-parent"));
                parent.picture(window.picture("refused-parent-dark"), ColorScheme.DARK);
                parent.click("Naar Inzage");
                assertThat(parent.page().url()).endsWith("/inzage");
            }
        }
    }

    /// With two clicks, wherever one is on the page.
    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void every_page_says_what_it_is_for_when_asked() {
        for (Window window : Window.told()) {
            try (Browser.Visitor parent = window.of(demo, "ouder")) {
                for (String address : List.of("/", "/toestemming", "/inzage", "/mijn-rechten")) {
                    parent.open(address);
                    Page page = parent.page();
                    Locator said = page.locator("#waarvoor");
                    assertThat(said.isVisible()).as("folded on " + address).isFalse();
                    page.locator(".bar__me > summary").click();
                    page.locator(".bar__box")
                            .getByText("Waar is deze pagina voor?")
                            .click();
                    said.waitFor();
                    assertThat(said.innerText()).as(address).isNotBlank();
                    assertThat(page.locator(".bar__me[open]").count())
                            .as(address)
                            .isZero();
                }
                parent.axe().light().picture(window.picture("help"));
                parent.picture(window.picture("help-dark"), ColorScheme.DARK);
                parent.page().locator("#waarvoor a").click();
                assertThat(parent.page().url()).endsWith("/beleid/C24");
            }
        }
    }
}
