package nl.zorgvuldig.privacy.register;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The register as who completes it sees it. It is one text, in Dutch, whatever language the page is
/// in.
class RegisterPageTest {
    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void who_completes_it_gets_to_the_board_in_every_language() {
        WebVisitor officer = DemoProgram.running().signIn("fg");
        for (String language : new String[] {"nl", "en"}) {
            assertThat(officer.get("/verwerkingsregister?taal=" + language).body())
                    .contains("<html lang=\"" + language + "\">")
                    .containsOnlyOnce("href=\"/verwerkingsregister/bestuur\"")
                    .contains("href=\"/verwerkingsregister/activiteiten/");
        }
    }
}
