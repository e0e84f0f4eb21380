package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A head follows the yearly round of consent and a board plans one and plans it otherwise.
@Upholds(Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class RoundStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void a_head_sees_how_far_the_round_is_and_who_has_not_answered() {
        Window window = Window.DESK;
        try (Browser.Visitor head = window.of(demo, "directeur")) {
            head.open("/rondes").axe().light().picture(window.picture("rounds-head"));
            head.page().locator("main .rows a", loopt()).first().click();
            assertThat(head.text()).contains("Toestemming 2026-2027", "Wie bericht kreeg");
            head.axe().light().picture(window.picture("round-head"));
            head.page().locator("main details summary").first().click();
            head.axe().picture(window.picture("round-head-group"));
            assertThat(head.text()).contains("Nog niet alles beantwoord", "Verdeling");
        }
    }

    @Test
    void the_board_sees_numbers_without_names_and_plans_a_round() {
        Window window = Window.DESK;
        try (Browser.Visitor board = window.of(demo, "bestuur")) {
            board.open("/rondes").axe().picture(window.picture("rounds-board"));
            assertThat(board.text()).contains("loopt", "afgelopen", "komt nog");
            board.page().locator("main .rows a", loopt()).first().click();
            board.axe().picture(window.picture("round-board"));
            assertThat(board.text())
                    .contains("naar één kind zou kunnen wijzen")
                    .doesNotContain("Nog niet alles beantwoord");

            board.open("/rondes/nieuw").axe().picture(window.picture("round-plan"));
            board.page().locator("select[name=school]").selectOption(option(window));
            board.page().locator("input[name=start]").fill("2027-09-01");
            board.page().locator("input[name=deadline]").fill("2027-09-05");
            board.page().locator("main form button[type=submit]").last().click();
            assertThat(board.text()).contains("Geef ouders ten minste 21 dagen");
            board.axe().picture(window.picture("round-plan-wrong"));
            board.page().locator("input[name=deadline]").fill("2027-10-13");
            board.page().locator("main form button[type=submit]").last().click();
            assertThat(board.text()).contains("De ronde begint vanzelf op 1 september 2027");
            board.axe().picture(window.picture("round-coming"));
            board.page().locator("main a[href$='/wijzigen']").click();
            board.page().locator("input[name=deadline]").fill("2027-10-20");
            board.page().locator("main form button[type=submit]").last().click();
            assertThat(board.text()).contains("20 oktober 2027");

            board.click("Ronde intrekken").axe().picture(window.picture("round-withdraw"));
            assertThat(board.text()).contains("niet meer na 30 september 2027");
            board.press("Intrekken");
            assertThat(board.text()).contains("Schrijf op waarom deze ronde niet doorgaat.");
            board.axe().picture(window.picture("round-withdraw-wrong"));
            board.page().getByLabel("Waarom trekt u deze ronde in?").fill("Wij fuseren eerst.");
            board.press("Intrekken");
            assertThat(board.text()).contains("Wij fuseren eerst.", "ingetrokken op");
            board.axe().picture(window.picture("rounds-withdrawn"));
        }
    }

    private static com.microsoft.playwright.Page.LocatorOptions loopt() {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText("loopt");
    }

    /// A school for each window, since a school has one round a year.
    private static com.microsoft.playwright.options.SelectOption option(Window window) {
        return new com.microsoft.playwright.options.SelectOption().setIndex(window.ordinal() + 1);
    }
}
