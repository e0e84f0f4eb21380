package nl.zorgvuldig.platform.identity.signin;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.web.SignInSetting;
import org.junit.jupiter.api.Test;

/// Who asks for a page and has to sign in first goes on to that page, however they sign in, and is
/// led nowhere else.
class LinkRequestedPageTest extends SignInSetting {
    private static final String PASSKEY = "data-then=\"%s\"";

    /// Where the page on which one signs in sends who shows a passkey.
    private static void leadsTo(String path, WebVisitor visitor) {
        assertThat(visitor.get("/aanmelden").body()).contains(PASSKEY.formatted(path));
    }

    @Test
    void a_link_leads_to_the_page_that_was_asked_for() {
        WebVisitor visitor = visitor();
        assertThat(location(visitor.get("/wie"))).isEqualTo("/aanmelden");
        leadsTo("/wie", visitor);
        ask(visitor, address);

        assertThat(location(use(visitor, link(1)))).isEqualTo("/wie");
        assertThat(visitor.get("/wie").body()).isEqualTo(noor.person() + " browse");
    }

    @Test
    void a_link_leads_there_in_another_browser_too_and_says_nothing_of_it_itself() {
        WebVisitor desk = visitor();
        desk.get("/wie");
        ask(desk, address);
        Matcher link = link(1);
        assertThat(link.group()).doesNotContain("wie");

        WebVisitor phone = visitor();
        Map<String, String> typed = Map.of("code", link.group(2), "getal", number(desk));
        assertThat(location(phone.fill(link.group(1), "/aanmelden/link", typed)))
                .isEqualTo("/wie");
    }

    @Test
    void the_page_that_was_asked_for_last_counts() {
        WebVisitor visitor = visitor();
        visitor.get("/wie");
        leadsTo("/wie", visitor);
        visitor.get("/");

        leadsTo("/", visitor);
        ask(visitor, address);
        assertThat(location(use(visitor, link(1)))).isEqualTo("/");
    }

    @Test
    void who_signed_out_is_led_nowhere_when_somebody_signs_in_after_them() {
        WebVisitor visitor = visitor();
        visitor.get("/wie");
        ask(visitor, address);
        use(visitor, link(1));
        visitor.fill("/aanmelden", "/afmelden", Map.of());

        leadsTo("/", visitor);
    }

    @Test
    void what_is_typed_behind_an_address_is_not_kept() {
        WebVisitor visitor = visitor();
        visitor.get("/wie?zoek=Daan");

        leadsTo("/wie", visitor);
    }

    @Test
    void only_a_page_that_can_be_asked_for_is_kept() {
        for (String path : List.of(
                "/zoek", "/afmelden", "/onbekend", "/wie/%5Cevil.example", "/wie;a=b", "/wie/" + "a".repeat(600))) {
            WebVisitor visitor = visitor();
            visitor.get(path);
            leadsTo("/", visitor);
        }
    }

    @Test
    void what_a_page_or_a_script_asks_for_by_itself_is_not_kept() {
        WebVisitor visitor = visitor();
        visitor.send(visitor.request("/wie").header("Sec-Fetch-Dest", "image"));
        visitor.send(visitor.request("/wie").header("HX-Request", "true"));
        visitor.send(
                visitor.request("/wie").header("Sec-Fetch-Dest", "empty").POST(BodyPublishers.ofString("getypt=x")));

        leadsTo("/", visitor);
    }
}
