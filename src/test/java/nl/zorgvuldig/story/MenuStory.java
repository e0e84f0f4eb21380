package nl.zorgvuldig.story;

import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The menu is short for everybody, opens with the keyboard, needs no script, and says where one
/// is.
@Upholds(POLICY_FOR_EVERYONE)
class MenuStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void whoever_has_many_places_finds_them_in_a_few_groups_behind_a_desk_and_on_a_telephone() {
        for (String handle : List.of("directeur", "leerkracht", "ouder", "fg", "personeel")) {
            for (Window window : Window.values()) {
                try (Browser.Visitor one = window.of(demo, handle)) {
                    one.open("/bewaartermijnen");
                    Locator menu = one.page().locator(".bar__places");
                    one.axe().picture(window.picture("menu-" + handle));
                    assertThat(unfolded(one, window).boundingBox().height)
                            .as("%s %s", handle, window)
                            .isLessThan(window == Window.DESK ? 100 : 60);
                    for (Locator group : menu.locator("summary").all()) {
                        open(menu, group);
                    }
                }
            }
        }
    }

    /// On a telephone the places are one line, which opens with the keyboard too.
    private static Locator unfolded(Browser.Visitor one, Window window) {
        Locator places = one.page().locator(".bar__places");
        Locator menu = one.page().locator(".bar__menu summary");
        if (window == Window.DESK || menu.count() == 0) {
            assertThat(menu.isVisible()).isFalse();
            assertThat(places.isVisible()).isTrue();
            return places;
        }
        assertThat(places.isVisible()).isFalse();
        menu.focus();
        menu.press("Enter");
        places.waitFor();
        return menu;
    }

    /// As with the keyboard alone; another group that was open closes.
    private static void open(Locator menu, Locator group) {
        group.focus();
        group.press("Enter");
        Locator places = menu.locator("details[open] > ul a");
        places.first().waitFor();
        assertThat(menu.locator("details[open]").count()).isEqualTo(1);
        assertThat(places.count()).isGreaterThan(1);
    }

    @Test
    void the_open_group_can_be_read_and_the_place_where_one_is_stands_out() {
        for (Window window : Window.values()) {
            try (Browser.Visitor head = window.of(demo, "directeur")) {
                head.open("/gedragscode");
                Locator menu = head.page().locator(".bar__places");
                assertThat(head.page().locator(".bar__menu").textContent()).contains("Menu", "Personeel");
                unfolded(head, window);
                assertThat(menu.locator("summary[aria-current]").innerText()).isEqualTo("Personeel");
                open(menu, menu.locator("summary[aria-current]"));
                assertThat(menu.locator("a[aria-current=page]").innerText()).isEqualTo("Gedragscode");
                head.axe().picture(window.picture("menu-open"));
                head.picture(window.picture("menu-open-dark"), ColorScheme.DARK);
                menu.getByText("Foto’s van mij").click();
                head.page().waitForURL("**/foto-s-van-mij");
                assertThat(menu.locator("details[open]").count()).isZero();
            }
        }
    }
}
