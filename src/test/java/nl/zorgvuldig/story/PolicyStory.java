package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PagesAlone;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Anyone reads the policy.
@SpringBootTest(classes = PagesAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PolicyStory {
    @LocalServerPort
    int port;

    private String base() {
        return "http://localhost:" + port;
    }

    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void a_parent_reads_the_policy_on_a_telephone_and_finds_every_clause() {
        try (Browser.Visitor parent = Browser.phone(base())) {
            parent.open("/beleid").light().axe();
            assertThat(parent.heading()).isEqualTo("Ons privacybeleid");
            for (Clause clause : Clause.values()) {
                assertThat(parent.page().locator("#" + clause.id()).count()).isOne();
            }
            parent.picture("policy-phone");
        }
    }

    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void from_the_list_one_comes_to_a_clause_with_its_sentence_and_where_it_works() {
        try (Browser.Visitor someone = Browser.desk(base())) {
            someone.open("/beleid").axe();
            someone.picture("policy").picture("policy-dark", ColorScheme.DARK);
            someone.page().getByText("Alleen begeleiders en het bevoegd gezag").click();
            assertThat(someone.page().url()).endsWith("/beleid/C4");
            assertThat(someone.page().content())
                    .contains("Het leerlingdossier is alleen toegankelijk voor de begeleiders");
            someone.axe().picture("clause");
            someone.open("/beleid/C24").axe().picture("clause-turn");
        }
    }

    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void the_whole_text_as_adopted_can_be_read_without_scripts_and_in_english_around_it() {
        try (Browser.Visitor someone = Browser.withoutScripts(base())) {
            someone.open("/beleid");
            someone.page().getByText("English").click();
            assertThat(someone.heading()).isEqualTo("Our privacy policy");
            someone.page().getByText("Read the whole text").click();
            assertThat(someone.page().url()).endsWith("/beleid/versies/2026-11-24");
            assertThat(someone.heading()).isEqualTo("The privacy policy, whole text");
            assertThat(someone.page().locator("section[lang=nl]").innerText())
                    .contains(" de grootst mogelijke zorgvuldigheid")
                    .doesNotContain("Wonderwijs");
            someone.picture("version");
        }
    }

    @Test
    @Upholds(Clause.WHERE_TO_TURN)
    void at_the_bottom_of_a_page_is_where_to_turn_with_the_authority() {
        try (Browser.Visitor someone = Browser.phone(base())) {
            someone.open("/beleid");
            someone.page().getByText("Waar kunt u terecht").click();
            assertThat(someone.page()
                            .locator("a[href='https://autoriteitpersoonsgegevens.nl']")
                            .count())
                    .isPositive();
            someone.axe();
        }
    }

    /// What [Browser.Visitor#axe] is for, tried once on a page that is made worse.
    @Test
    void what_is_wrong_with_a_page_is_found() {
        try (Browser.Visitor someone = Browser.desk(base())) {
            someone.open("/beleid").axe();
            worse(someone, "main, main * { color: #ccc !important; background: #fff !important }");
            assertThatThrownBy(someone::axe).hasMessageContaining("color-contrast");
            someone.open("/beleid");
            someone.page().evaluate("document.querySelector('main').append(document.createElement('img'))");
            assertThatThrownBy(someone::axe).hasMessageContaining("image-alt");
        }
    }

    private static void worse(Browser.Visitor someone, String style) {
        someone.page()
                .evaluate(
                        "style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style);"
                                + " document.adoptedStyleSheets = [sheet]; }",
                        style);
    }
}
