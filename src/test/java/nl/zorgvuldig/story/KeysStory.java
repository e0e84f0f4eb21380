package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Keys that lead to the search, along the rows of a list and to the list of keys; Esc and a click
/// elsewhere close the menu under the name.
@Upholds(POLICY_FOR_EVERYONE)
class KeysStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void keys_lead_to_the_search_and_along_the_rows_and_are_letters_where_one_types() {
        try (Browser.Visitor head = Window.DESK.of(demo, "directeur")) {
            Page page = head.page();
            page.locator(".bar__places").getByText("Ouders").click();
            assertThat(head.heading()).isEqualTo("Ouders");
            Locator rows = page.locator("main .rows > li");
            assertThat(rows.count()).isGreaterThan(1);

            page.keyboard().press("j");
            assertThat(focused(page)).isEqualTo(link(rows, 0));
            page.keyboard().press("j");
            assertThat(focused(page)).isEqualTo(link(rows, 1));
            page.keyboard().press("k");
            page.keyboard().press("k");
            assertThat(focused(page)).as("no further than the first").isEqualTo(link(rows, 0));

            page.keyboard().press("/");
            page.keyboard().type("j?/k");
            assertThat(page.locator(".bar__seek input[type=search]").inputValue())
                    .isEqualTo("j?/k");
        }
    }

    @Test
    void the_list_of_keys_opens_with_a_key_and_turns_them_off() {
        try (Browser.Visitor head = Window.DESK.of(demo, "directeur")) {
            Page page = head.page();
            page.keyboard().press("?");
            Locator list = page.locator(".keys[open]");
            list.waitFor();
            assertThat(list.innerText()).contains("Zoek een leerling", "Volgende of vorige regel");
            head.axe().light().picture("keys");
            head.picture("keys-dark", ColorScheme.DARK);

            list.getByText("Deze toetsen uitzetten").click();
            page.waitForURL("**/?toetsen=uit");
            head.open("/");
            page.keyboard().press("?");
            page.keyboard().press("/");
            page.keyboard().press("j");
            assertThat(page.locator(".keys[open]").count()).isZero();
            assertThat(focused(page)).isEqualTo("BODY");

            page.locator(".keys > summary").click();
            page.locator(".keys").getByText("Deze toetsen aanzetten").click();
            page.locator(".keys[data-on=true]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            head.open("/");
            page.keyboard().press("/");
            assertThat(focused(page)).contains("zoek-leerling");
        }
    }

    @Test
    void escape_and_a_click_elsewhere_close_the_menu_under_the_name() {
        try (Browser.Visitor head = Window.DESK.of(demo, "directeur")) {
            Page page = head.page();
            Locator name = page.locator(".bar__me > summary");
            Locator open = page.locator(".bar__me[open]");
            name.click();
            assertThat(open.count()).isOne();
            page.locator(".bar__box a").first().focus();
            page.keyboard().press("Escape");
            assertThat(open.count()).isZero();
            assertThat(focused(page)).startsWith("SUMMARY");

            name.click();
            page.locator("main h1").click();
            assertThat(open.count()).isZero();
        }
    }

    private static String focused(Page page) {
        return (String)
                page.evaluate(
                        "() => [document.activeElement.tagName, document.activeElement.getAttribute('href'), document.activeElement.id].filter(Boolean).join(' ')");
    }

    private static String link(Locator rows, int number) {
        return "A " + rows.nth(number).locator("a[href]").first().getAttribute("href");
    }
}
