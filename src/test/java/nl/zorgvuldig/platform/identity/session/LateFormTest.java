package nl.zorgvuldig.platform.identity.session;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who sent a form after their session had ended goes on to the page of that form once they signed
/// in, and to no page that a request names.
@Upholds(Clause.CONFIDENTIALITY)
class LateFormTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DOSSIER = "/leerlingen/" + UUID.randomUUID() + "/dossier";

    private final DemoProgram demo = DemoProgram.running();
    private final WebVisitor visitor = demo.nobody();

    @Test
    void signing_in_leads_to_the_page_the_form_stood_on() {
        assertThat(visitor.post(DOSSIER + "/nieuw", Map.of("text", "Wat ik schreef.", "_csrf", "x"))
                        .body())
                .contains("Dit formulier is verlopen", "Wat ik schreef.");
        assertThat(onward()).isEqualTo(DOSSIER + "/nieuw");
    }

    @Test
    void where_an_address_only_takes_forms_to_the_page_above_it() {
        visitor.post("/medisch/sleutel/openen", Map.of());
        assertThat(onward()).isEqualTo("/medisch/sleutel");
    }

    @Test
    void so_it_does_after_a_form_with_a_file() {
        String page = DOSSIER + "/documenten/nieuw";
        assertThat(location(visitor.send(sent(page, "multipart/form-data; boundary=x"))))
                .isEqualTo("/aanmelden");
        assertThat(onward()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/afmelden", "/aanmelden", "/aanmelden/link", "/bestaat/niet", "/beleid"})
    void what_has_no_page_for_who_signed_in_leads_to_the_first(String address) {
        visitor.post(address, Map.of());
        assertThat(onward()).isEqualTo("/");
    }

    @Test
    void a_form_of_another_site_and_a_page_that_a_request_names_lead_nowhere() {
        visitor.send(sent(DOSSIER + "/nieuw", FORM).header("Sec-Fetch-Site", "cross-site"));
        visitor.send(sent(DOSSIER + "/nieuw", FORM).header("Sec-Fetch-Dest", "empty"));
        visitor.send(sent("/afmelden?next=/medisch", FORM).header("Referer", demo.base() + "/medisch"));
        visitor.send(sent("//elders.example/medisch", FORM));
        assertThat(onward()).isEqualTo("/");
    }

    private HttpRequest.Builder sent(String path, String kind) {
        return HttpRequest.newBuilder(URI.create(demo.base() + path))
                .header("Content-Type", kind)
                .POST(BodyPublishers.ofString("text=Iets"));
    }

    private String onward() {
        return location(visitor.fill("/aanmelden/demo", "/aanmelden/demo", Map.of("als", "schoolarts")));
    }
}
