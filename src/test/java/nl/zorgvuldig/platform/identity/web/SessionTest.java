package nl.zorgvuldig.platform.identity.web;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import org.junit.jupiter.api.Test;

class SessionTest extends SignInSetting {
    @Test
    void a_form_without_its_token_changes_nothing() {
        WebVisitor visitor = signedIn();

        for (String action : List.of("/aanmelden", "/aanmelden/link", "/wie", "/afmelden")) {
            HttpResponse<String> answer = visitor.post(action, Map.of("email", address, "_csrf", "x"));
            assertThat(answer.statusCode()).as(action).isEqualTo(403);
            assertThat(answer.body()).contains("verlopen");
        }

        assertThat(visitor.get("/wie").statusCode()).isEqualTo(200);
        assertThat(mailTo(address)).hasSize(1);
    }

    @Test
    void the_token_of_another_visitor_is_no_token() {
        WebVisitor visitor = signedIn();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(visitor().get("/aanmelden").body());
        assertThat(token.find()).isTrue();

        assertThat(visitor.post("/wie", Map.of("_csrf", token.group(1))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void signing_in_begins_a_new_session() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        String before = visitor.cookie().orElseThrow();

        use(visitor, link(1));

        assertThat(visitor.cookie()).isPresent().get().isNotEqualTo(before);
        WebVisitor attacker = visitor();
        attacker.plant(before);
        assertThat(location(attacker.get("/wie"))).isEqualTo("/aanmelden");
    }

    @Test
    void pages_opened_at_the_same_moment_after_signing_in_all_have_forms_that_work() {
        WebVisitor visitor = signedIn();
        String cookie = visitor.cookie().orElseThrow();

        List<HttpResponse<String>> pages = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> {
                    WebVisitor tab = visitor();
                    tab.plant(cookie);
                    return tab.get("/aanmelden");
                })
                .toList();

        assertThat(pages).allMatch(page -> page.statusCode() == 200);
        assertThat(pages)
                .allMatch(page -> visitor.post("/wie", Map.of("_csrf", token(page.body())))
                                .statusCode()
                        != 403);
    }

    private static String token(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void nobody_is_sent_to_a_host_that_the_request_named() {
        HttpResponse<String> answer = visitor()
                .send(visitor()
                        .request("/wie")
                        .header("X-Forwarded-Host", "elsewhere.example")
                        .GET());

        assertThat(answer.headers().firstValue("Location")).contains("/aanmelden");
    }

    @Test
    void a_session_from_the_database_is_no_cookie() {
        WebVisitor visitor = signedIn();
        String cookie = visitor.cookie().orElseThrow();
        String id = cookie.substring(0, cookie.indexOf('.'));
        assertThat(sessionIds()).contains(id);

        for (String forged : List.of(id, id + ".", id + ".AAAA", cookie + "A", "." + cookie, "")) {
            WebVisitor thief = visitor();
            thief.plant(forged);
            assertThat(location(thief.get("/wie"))).as(forged).isEqualTo("/aanmelden");
        }
        assertThat(visitor.get("/wie").statusCode()).isEqualTo(200);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        HttpResponse<String> answer = visitor().get("/aanmelden");

        assertThat(answer.headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
    }

    @Test
    void a_closed_account_is_out_at_the_next_request_on_every_instance() {
        WebVisitor visitor = signedIn();
        try (Signals elsewhere = TestDatabase.shared().newSignals()) {
            Accounts other = TestPeople.accounts(elsewhere, clock);
            boards.program(board).run(() -> other.close(noor.person()));

            assertThat(location(visitor.get("/wie"))).isEqualTo("/aanmelden");
        }
    }

    @Test
    void nobody_stays_signed_in_longer_than_a_day_of_work() {
        WebVisitor visitor = signedIn();

        clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(visitor.get("/wie").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(location(visitor.get("/wie"))).isEqualTo("/aanmelden");
    }

    @Test
    void signing_out_ends_the_session() {
        WebVisitor visitor = signedIn();
        String cookie = visitor.cookie().orElseThrow();

        HttpResponse<String> answer = visitor.fill("/aanmelden", "/afmelden", Map.of());

        assertThat(location(answer)).isEqualTo("/aanmelden/afgemeld");
        WebVisitor thief = visitor();
        thief.plant(cookie);
        assertThat(location(thief.get("/wie"))).isEqualTo("/aanmelden");
        assertThat(log()).containsExactlyInAnyOrder("granted link", "done link", "done out");
    }

    @Test
    void whoever_is_not_signed_in_gets_to_the_sign_in_page_and_is_nobody() {
        assertThat(location(visitor().get("/wie"))).isEqualTo("/aanmelden");
        assertThat(location(visitor().get("/is/er/niet"))).isEqualTo("/aanmelden");
        assertThat(visitor().get("/beleid/wie").body()).isEqualTo("niemand");
    }

    @Test
    void a_part_of_a_page_that_is_asked_for_too_late_sends_the_whole_page_to_sign_in() {
        WebVisitor visitor = visitor();
        HttpResponse<String> answer = visitor.send(
                visitor.request("/wie").header("HX-Request", "true").GET());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/aanmelden");
    }

    @Test
    void an_ordinary_request_writes_nothing_in_the_session() {
        WebVisitor visitor = signedIn();
        visitor.get("/wie");
        Optional<String> before = sessionVersion();

        visitor.get("/wie");
        visitor.get("/");

        assertThat(sessionVersion()).isEqualTo(before).isPresent();
    }

    @Test
    void a_session_lasts_a_quarter_of_an_hour_without_use_and_holds_ids_and_codes_only() {
        signedIn();

        assertThat(sessionVersion()).get().asString().endsWith(" 900");
        List<String> texts = TestDatabase.shared()
                .client()
                .sql("select convert_from(attribute_bytes, 'UTF8')"
                        + " from identity.spring_session_attributes a"
                        + " join identity.spring_session s on a.session_primary_id = s.primary_id"
                        + " where s.principal_name = :person")
                .param("person", noor.person().toString())
                .query(String.class)
                .list();
        assertThat(texts)
                .contains(board
                        + " "
                        + noor.person()
                        + " STAFF LINK "
                        + clock.instant().getEpochSecond());
    }

    private List<String> sessionIds() {
        return TestDatabase.shared()
                .client()
                .sql("select session_id from identity.spring_session where principal_name = :person")
                .param("person", noor.person().toString())
                .query(String.class)
                .list();
    }

    private Optional<String> sessionVersion() {
        return TestDatabase.shared()
                .superuserClient("zorgvuldig")
                .sql("select xmin || ' ' || max_inactive_interval from identity.spring_session"
                        + " where principal_name = :person")
                .param("person", noor.person().toString())
                .query(String.class)
                .optional();
    }
}
