package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.zorgvuldig.Sample;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The menu is short for everybody, opens with the keyboard, needs no script, and says where one
/// is.
@Upholds(POLICY_FOR_EVERYONE)
class MenuStory {
    /// Of how many people the places are looked at in one run.
    private static final int HANDLES = 6;

    private final DemoProgram demo = DemoProgram.running();

    @Test
    void everybody_finds_at_most_five_places_in_one_row_behind_a_desk_and_under_the_thumb() {
        for (String handle : Sample.of(Population.HANDLES, HANDLES)) {
            for (Window window : Window.told()) {
                try (Browser.Visitor visitor = window.of(demo, handle)) {
                    visitor.open("/bewaartermijnen").axe().picture(window.picture("menu-" + handle));
                    Locator places = visitor.page().locator(".bar__places a");
                    assertThat(places.count()).as(handle).isBetween(1, 5);
                    BoundingBox row = visitor.page().locator(".bar__places").boundingBox();
                    assertThat(row.height).as("%s %s", handle, window).isLessThan(100);
                    if (window == Window.PHONE) {
                        assertThat(row.y + row.height)
                                .as(handle)
                                .isEqualTo(visitor.page().viewportSize().height);
                    }
                }
            }
        }
    }

    @Test
    void a_place_lists_its_pages_and_stands_out_while_one_of_them_is_open() {
        for (Window window : Window.told()) {
            try (Browser.Visitor head = window.of(demo, "directeur")) {
                head.page().locator(".bar__places").getByText("Ouders").click();
                assertThat(head.heading()).isEqualTo("Ouders");
                head.axe().light().picture(window.picture("menu-parents"));
                head.picture(window.picture("menu-parents-dark"), ColorScheme.DARK);
                head.page().locator("main .rows a").first().click();
                assertThat(head.page()
                                .locator(".bar__places [aria-current]")
                                .innerText()
                                .strip())
                        .isEqualTo("Ouders");
            }
        }
    }

    /// Also for pupils, and for a parent who came by a mailed link.
    @Test
    void every_place_opens_for_whom_it_is() {
        for (String handle : List.of("leerling", "ouder", "ouder-zonder-gezag", "leerkracht", "fg")) {
            try (Browser.Visitor visitor = Window.PHONE.of(demo, handle)) {
                for (String place : places(visitor)) {
                    assertThat(visitor.open(place).heading())
                            .as("%s %s", handle, place)
                            .isNotEqualTo("Dit kunt u hier niet openen");
                }
            }
        }
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 3);
        try (Browser.Visitor mother = Window.PHONE.fresh(demo)) {
            Mailbox.byLink(mother, family.first().email().orElseThrow()).open("/");
            List<String> lists = places(mother).stream()
                    .filter(place -> place.startsWith("/menu/"))
                    .toList();
            assertThat(lists).isNotEmpty();
            for (String place : lists) {
                mother.open(place);
                assertThat(mother.page().locator("main .rows a").count())
                        .as(place)
                        .isPositive();
            }
        }
    }

    private static List<String> places(Browser.Visitor visitor) {
        return visitor.page().locator(".bar__places a").all().stream()
                .map(place -> place.getAttribute("href"))
                .toList();
    }

    /// With the keyboard alone.
    @Test
    void what_is_ones_own_stands_under_the_name() {
        for (Window window : Window.told()) {
            try (Browser.Visitor head = window.of(demo, "directeur")) {
                head.open("/gedragscode");
                Locator name = head.page().locator(".bar__me > summary");
                name.focus();
                name.press("Enter");
                Locator own = head.page().locator(".bar__box a");
                own.first().waitFor();
                assertThat(head.page().locator(".bar__box a[aria-current=page]").innerText())
                        .isEqualTo("Gedragscode");
                head.axe().picture(window.picture("menu-own"));
                head.picture(window.picture("menu-own-dark"), ColorScheme.DARK);
                own.filter(new Locator.FilterOptions().setHasText("Foto’s van mij"))
                        .click();
                head.page().waitForURL("**/foto-s-van-mij");
                assertThat(head.page().locator(".bar__me[open]").count()).isZero();
            }
        }
    }

    @Test
    void a_place_of_somebody_else_is_empty() {
        try (Browser.Visitor parent = Window.PHONE.of(demo, "ouder")) {
            parent.open("/menu/school");
            assertThat(parent.text()).contains("Hier is voor u niets.");
        }
    }
}
