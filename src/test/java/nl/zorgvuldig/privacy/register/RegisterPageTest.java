package nl.zorgvuldig.privacy.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
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

    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void it_has_contents_and_can_be_searched_by_officer_and_parent() {
        DemoProgram demo = DemoProgram.running();
        WebVisitor parent = demo.signIn("ouder");
        for (WebVisitor reader : new WebVisitor[] {demo.signIn("fg"), parent}) {
            for (String address : new String[] {"/verwerkingsregister", "/beleid/verwerkingsregister/alles"}) {
                HttpResponse<String> whole = reader.get(address);
                if (address.startsWith("/beleid") || whole.statusCode() == 200) {
                    assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
                    assertThat(places(whole.body())).hasSizeGreaterThan(20).isEqualTo(parts(whole.body()));
                    String found = reader.get(address + "?zoek=B%C3%A8waartermijn%20noodkaart")
                            .body();
                    assertThat(found).doesNotContain("deel-1\"").contains("role=\"status\">Gevonden in 0 van de ");
                    found = reader.get(address + "?zoek=NOODK%C3%81ART").body();
                    assertThat(parts(found)).isNotEmpty().isEqualTo(places(found));
                    assertThat(parts(whole.body()))
                            .containsAll(parts(found))
                            .hasSizeGreaterThan(parts(found).size());
                }
            }
        }
        String odd = parent.get("/beleid/verwerkingsregister/alles?zoek=%3Cscript%3E%22" + "a".repeat(200))
                .body();
        assertThat(odd).contains("&lt;script", "Gevonden in 0 van de ").doesNotContain("<script>\"");
    }

    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void parents_and_visitors_read_on_one_screen_what_they_ask_first() {
        DemoProgram demo = DemoProgram.running();
        for (WebVisitor reader : new WebVisitor[] {demo.signIn("ouder"), demo.nobody()}) {
            assertThat(reader.get("/beleid/verwerkingsregister").body())
                    .contains(
                            "Wat bewaren wij?",
                            "Hoelang?",
                            "Wie ziet het?",
                            "Met wie delen wij het?",
                            "Wat kunt u doen?")
                    .contains("2 jaar");
        }
    }

    private static List<String> places(String page) {
        return groups(page, "<a class=\"nl-link\" href=\"#(deel-\\d+)\"");
    }

    private static List<String> parts(String page) {
        return groups(page, "<section class=\"card\" id=\"(deel-\\d+)\"");
    }

    private static List<String> groups(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
