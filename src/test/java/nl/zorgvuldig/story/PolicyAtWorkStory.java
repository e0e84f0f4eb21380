package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// From each clause of the policy one comes to where it works.
@Upholds(Clause.POLICY_FOR_EVERYONE)
@InTurn
class PolicyAtWorkStory {
    private static final String USES = "In gebruik|Werkt op de achtergrond";

    /// On a screen, behind the screens; the other pages differ in their texts alone.
    private static final Set<Clause> EACH_KIND =
            Set.of(Clause.POLICY_FOR_EVERYONE, Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY, Clause.RECORDING_AFTER_CONSENT);

    private final DemoProgram demo = DemoProgram.running();

    @Test
    void each_clause_says_whether_it_is_used_and_its_links_lead_to_screens_that_answer() {
        Window window = Window.DESK;
        List<String> screens = new ArrayList<>();
        try (Browser.Visitor jeroen = window.of(demo, "fg")) {
            for (Clause clause : Clause.values()) {
                jeroen.open("/beleid/" + clause.id());
                assertThat(jeroen.page().locator(".two .over").innerText()).containsPattern(USES);
                List<String> here = links(jeroen);
                boolean onScreens =
                        jeroen.page().locator(".two .over").innerText().endsWith("In gebruik");
                assertThat(here.isEmpty() || onScreens)
                        .as("links of %s", clause)
                        .isTrue();
                screens.addAll(here);
                if (EACH_KIND.contains(clause)) {
                    jeroen.axe();
                }
            }
            assertThat(screens).contains("/beleid");
            for (String screen : screens.stream().distinct().toList()) {
                assertThat(jeroen.page().navigate(screen).status()).as(screen).isEqualTo(200);
            }
        }
    }

    private static List<String> links(Browser.Visitor reader) {
        return reader.page().locator(".two .rows a").all().stream()
                .map((Locator link) -> link.getAttribute("href"))
                .toList();
    }
}
