package nl.zorgvuldig.platform.identity.web;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.identity.session.SignedInSessions;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How long one stays signed in, and where.
class OwnSessionsTest extends SignInSetting {
    private static final Pattern NAME = Pattern.compile("name=\"waar\" value=\"([\\w-]+)\"");
    private static final Pattern ANSWER = Pattern.compile(
            "\\{\"seconds\":(\\d+),\"most\":(\\d+),\"whose\":\"([\\w-]*)\",\"key\":\"([\\w-]*)\",\"strong\":\"([\\w-]*)\"}");

    @Autowired
    SignedInSessions sessions;

    @Test
    void asking_how_long_one_stays_signed_in_is_no_use_and_staying_is() {
        WebVisitor visitor = signedIn();
        unused(noor.person(), Duration.ofMinutes(13));

        assertThat(seconds(visitor.get("/aanmelden/sessie"))).isBetween(60L, 120L);
        assertThat(seconds(visitor.get("/aanmelden/sessie"))).isBetween(60L, 120L);
        assertThat(seconds(visitor.fill("/beleid", "/aanmelden/sessie", Map.of())))
                .isGreaterThan(800);

        unused(noor.person(), Duration.ofMinutes(15));
        assertThat(visitor.get("/aanmelden/sessie").body())
                .isEqualTo("{\"seconds\":0,\"most\":0,\"whose\":\"\",\"key\":\"\",\"strong\":\"\"}");
        assertThat(location(visitor.get("/wie"))).isEqualTo("/aanmelden");
    }

    @Test
    void staying_needs_the_token_of_the_session_and_lasts_no_longer_than_a_day_of_work() {
        WebVisitor visitor = signedIn();
        unused(noor.person(), Duration.ofMinutes(13));
        assertThat(visitor.post("/aanmelden/sessie", Map.of("_csrf", "x")).statusCode())
                .isEqualTo(403);

        clock.pass(Duration.ofHours(12).minusMinutes(1));
        assertThat(seconds(visitor.fill("/beleid", "/aanmelden/sessie", Map.of())))
                .isEqualTo(60);
    }

    @Test
    void what_was_typed_is_sealed_with_a_key_that_the_same_account_alone_gets_again() {
        Matcher first = answer(signedIn().get("/aanmelden/sessie"));
        WebVisitor again = visitor();
        ask(again, address);
        use(again, link(2));
        Matcher second = answer(again.get("/aanmelden/sessie"));
        Matcher another = answer(of(TestPeople.newAddress()).get("/aanmelden/sessie"));

        assertThat(first.group(4)).hasSize(43).isEqualTo(second.group(4));
        assertThat(another.group(4)).hasSize(43).isNotEqualTo(first.group(4));
        assertThat(first.group(3)).isEqualTo(second.group(3)).isNotEqualTo(another.group(3));
        assertThat(first.group(3)).isNotEqualTo(first.group(4));
        assertThat(first.group(5)).as("a link opens nothing typed while strong").isEmpty();
        assertThat(answer(visitor().get("/aanmelden/sessie")).group(4)).isEmpty();
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void somebody_sees_where_they_are_signed_in_and_ends_one_or_all_others() {
        WebVisitor here = signedIn();
        WebVisitor phone = again(2, "Mozilla/5.0 (iPhone) Version/18.0 Safari/605");
        WebVisitor tablet = again(3, "Mozilla/5.0 (Linux; Android 15) Chrome/140 Safari/537");

        String page = here.get("/aangemeld").body();
        assertThat(page)
                .contains("Safari op een iPhone", "Chrome op een telefoon of tablet met Android")
                .contains("Deze browser")
                .doesNotContain("127.0.0.1", "Mozilla");
        assertThat(NAME.matcher(page).results()).hasSize(2);

        end(here, name(page, "een iPhone"));
        assertThat(location(phone.get("/wie"))).isEqualTo("/aanmelden");
        assertThat(tablet.get("/wie").statusCode()).isEqualTo(200);

        here.fill("/aangemeld", "/aangemeld/overal", Map.of());
        assertThat(location(tablet.get("/wie"))).isEqualTo("/aanmelden");
        assertThat(here.get("/wie").statusCode()).isEqualTo(200);
        assertThat(NAME.matcher(here.get("/aangemeld").body()).find()).isFalse();
        assertThat(log()).contains("done session-ended", "done sessions-ended");
    }

    @Test
    void of_somebody_else_one_sees_and_ends_nothing() {
        WebVisitor here = signedIn();
        WebVisitor stranger = of(TestPeople.newAddress());
        again(2, "");
        String mine = name(here.get("/aangemeld").body(), "een ander apparaat");
        assertThat(stranger.get("/aangemeld").body()).doesNotContain(mine);

        for (String name : List.of(mine, "", "x", "' or 1=1--")) {
            assertThat(location(end(stranger, name))).isEqualTo("/aangemeld?klaar");
        }

        assertThat(sessions.count(noor.person())).isEqualTo(2);
        assertThat(log()).noneMatch(line -> line.contains("ended"));
        assertThat(location(visitor().get("/aangemeld"))).isEqualTo("/aanmelden");
    }

    @Test
    void the_school_ends_all_sessions_of_somebody_who_keeps_the_account() {
        WebVisitor here = signedIn();
        again(2, "");

        boards.program(board).run(() -> sessions.endAllOf(noor.person()));

        assertThat(location(here.get("/wie"))).isEqualTo("/aanmelden");
        assertThat(sessions.count(noor.person())).isZero();
        assertThat(accounts.findOpen(board, noor.person())).isPresent();
        assertThat(log()).contains("done " + SignedInSessions.BY_SCHOOL);
    }

    @Test
    void signing_out_clears_what_the_browser_kept() {
        HttpResponse<String> answer = signedIn().fill("/beleid", "/afmelden", Map.of());

        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
    }

    private WebVisitor of(String email) {
        NewAccount other = TestPeople.teacher("Piet", "Smit").withEmail(email);
        boards.program(board).run(() -> accounts.open(other));
        WebVisitor visitor = visitor();
        ask(visitor, email);
        org.awaitility.Awaitility.await().until(() -> mailTo(email).size() == 1);
        use(visitor, linkTo(email));
        return visitor;
    }

    private WebVisitor again(int count, String agent) {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        Matcher link = link(count);
        Matcher token = TOKEN.matcher(visitor.get(link.group(1)).body());
        assertThat(token.find()).isTrue();
        visitor.post("/aanmelden/link", Map.of("_csrf", token.group(1), "code", link.group(2)), agent);
        assertThat(visitor.get("/wie").statusCode()).isEqualTo(200);
        return visitor;
    }

    private static HttpResponse<String> end(WebVisitor visitor, String name) {
        return visitor.fill("/aangemeld", "/aangemeld/afmelden", Map.of("waar", name));
    }

    private static String name(String page, String where) {
        Matcher name = NAME.matcher(page.substring(page.indexOf(where)));
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    private static Matcher answer(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        Matcher found = ANSWER.matcher(answer.body());
        assertThat(found.matches()).as(answer.body()).isTrue();
        return found;
    }

    private static long seconds(HttpResponse<String> answer) {
        return Long.parseLong(answer(answer).group(1));
    }

    /// As if nothing was asked for so long.
    private static void unused(PersonId person, Duration past) {
        int moved = TestDatabase.shared()
                .client()
                .sql("update identity.spring_session set last_access_time = last_access_time - :past,"
                        + " expiry_time = expiry_time - :past where principal_name = :person")
                .param("past", past.toMillis())
                .param("person", person.toString())
                .update();
        assertThat(moved).isPositive();
    }
}
