package nl.zorgvuldig.platform.identity.protection;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.identity.web.SignInSetting;
import nl.zorgvuldig.platform.web.NotFoundMeter;
import org.junit.jupiter.api.Test;

/// Asking for a link: what is answered, to whom and how often, and that it tells nobody who has
/// an account.
class LinkRequestPageTest extends SignInSetting {
    @Test
    void whether_an_address_is_known_does_not_show() {
        HttpResponse<String> known = ask(visitor(), address);
        WebVisitor stranger = visitor();
        HttpResponse<String> unknown = ask(stranger, TestPeople.newAddress());

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(location(unknown)).isEqualTo(location(known));
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
        link(1);
    }

    /// With the accounts locked, looking up would wait for ever; the answers do not.
    @Test
    void the_answer_is_given_before_anything_is_looked_up_so_its_time_tells_nothing() throws SQLException {
        try (Connection held = TestDatabase.shared().app().getConnection();
                Statement lock = held.createStatement()) {
            held.setAutoCommit(false);
            lock.execute("lock table identity.account, identity.directory in access exclusive mode");
            for (String email : List.of(address, TestPeople.newAddress())) {
                HttpResponse<String> answer =
                        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ask(visitor(), email));
                assertThat(location(answer)).isEqualTo("/aanmelden/verzonden");
            }
            held.rollback();
        }
        link(1);
    }

    @Test
    void the_sixth_link_within_a_quarter_of_an_hour_is_too_much_known_or_not() {
        for (String email : List.of(address, TestPeople.newAddress())) {
            for (int time = 0; time < 5; time++) {
                assertThat(ask(visitor(), email).statusCode()).isEqualTo(302);
            }
            HttpResponse<String> sixth = ask(visitor(), email.toUpperCase(java.util.Locale.ROOT));
            assertThat(sixth.statusCode()).isEqualTo(429);
            assertThat(sixth.body()).contains("Even geduld");
        }

        clock.pass(StoredAttemptCounter.STRETCH);
        assertThat(ask(visitor(), address).statusCode()).isEqualTo(302);
    }

    @Test
    void what_is_no_address_is_said_beside_the_field() {
        for (String text : List.of("", "noor", "noor@", "noor@school", "a b@school.example")) {
            HttpResponse<String> answer = ask(visitor(), text);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("email-mistake");
        }
    }

    @Test
    void the_link_leads_to_our_own_address_whatever_the_request_says() {
        WebVisitor visitor = visitor();
        visitor.send(visitor.request("/aanmelden")
                .header("X-Forwarded-Host", "evil.example")
                .GET());
        ask(visitor, address);

        assertThat(link(1).group()).startsWith("http://zorgvuldig.example/");
    }

    @Test
    void another_way_of_asking_is_answered_in_words() {
        WebVisitor visitor = visitor();

        assertThat(visitor.get("/aanmelden/link").statusCode()).isEqualTo(405);
        HttpResponse<String> deleted =
                visitor.send(visitor.request("/aanmelden").method("DELETE", BodyPublishers.noBody()));
        assertThat(deleted.statusCode()).isEqualTo(403);
        assertThat(signedIn().get("/afmelden").statusCode()).isEqualTo(405);
    }

    @Test
    void the_demonstration_is_not_there_in_a_real_installation() {
        WebVisitor visitor = visitor();

        try (NotFoundMeter meter = new NotFoundMeter()) {
            assertThat(visitor.get("/aanmelden/demo").statusCode()).isEqualTo(404);
            assertThat(visitor.fill("/aanmelden", "/aanmelden/demo", Map.of("als", "leerkracht"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(meter.by("platform.identity.signin.DemonstrationSignInController.demandDemonstration"))
                    .as("counted")
                    .isEqualTo(2);
        }
        assertThat(visitor.get("/aanmelden").body()).doesNotContain("/aanmelden/demo");
    }

    @Test
    void pages_speak_english_when_asked() {
        assertThat(visitor().get("/aanmelden?taal=en").body())
                .contains("Send me a link")
                .doesNotContain("Stuur");
    }
}
