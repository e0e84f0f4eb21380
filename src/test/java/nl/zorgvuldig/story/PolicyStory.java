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
    void a_parent_reads_the_policy_on_a_telephone_by_chapter() {
        try (Browser.Visitor parent = Browser.phone(base())) {
            parent.open("/beleid").light().axe();
            assertThat(parent.heading()).isEqualTo("Zo gaan wij om met gegevens");
            assertThat(parent.page().locator(".chapters__to").count()).isEqualTo(6);
            parent.picture("policy-phone");
            parent.page().locator(".chapters__to[href$='/fotos-en-videos']").click();
            assertThat(parent.heading()).isEqualTo("Foto’s en video’s");
            assertThat(parent.page().locator(".rule").count()).isEqualTo(6);
            parent.light().axe().picture("policy-chapter-phone");
            parent.page().locator("a[rel=next]").click();
            assertThat(parent.heading()).isEqualTo("Wat wij aan u vragen");
        }
    }

    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void from_a_chapter_one_comes_to_a_clause_with_its_sentence_and_where_it_works() {
        try (Browser.Visitor someone = Browser.desk(base())) {
            someone.open("/beleid").axe();
            someone.picture("policy").picture("policy-dark", ColorScheme.DARK);
            someone.page().locator(".chapters__to").first().click();
            someone.axe().picture("policy-chapter").picture("policy-chapter-dark", ColorScheme.DARK);
            someone.page().getByText("Alleen begeleiders en het bevoegd gezag").click();
            assertThat(someone.page().url()).endsWith("/beleid/C4");
            assertThat(someone.page().content())
                    .contains("Het leerlingdossier is alleen toegankelijk voor de begeleiders");
            someone.axe().picture("clause");
            someone.open("/beleid/C24").axe().picture("clause-turn");
        }
    }

    /// Every clause had its place on one page, and those addresses are still in letters.
    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void an_old_link_to_a_place_on_the_page_leads_to_the_clause_in_its_chapter() {
        try (Browser.Visitor someone = Browser.desk(base())) {
            someone.open("/beleid");
            assertThat(someone.page().locator(".chapters__clause:visible").count())
                    .isZero();
            for (Clause clause : Clause.values()) {
                someone.open("/beleid#" + clause.id());
                assertThat(someone.page().locator(".chapters__clause:visible").count())
                        .isOne();
            }
            someone.open("/beleid#C20").axe().picture("policy-old-link");
            someone.page().locator(".chapters__clause:visible").click();
            assertThat(someone.page().url()).endsWith("/beleid/hoofdstukken/fotos-en-videos#C20");
            someone.open("/beleid/alles#C20").axe();
            for (Clause clause : Clause.values()) {
                assertThat(someone.page().locator("#" + clause.id()).count()).isOne();
            }
        }
    }

    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void the_whole_text_as_adopted_can_be_read_without_scripts_and_in_english_around_it() {
        try (Browser.Visitor someone = Browser.withoutScripts(base())) {
            someone.open("/beleid");
            someone.page().getByText("English").click();
            assertThat(someone.heading()).isEqualTo("How we handle data");
            someone.page().getByText("The whole text").click();
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
