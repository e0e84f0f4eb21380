package nl.zorgvuldig.platform.identity.federation;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.identity.TestProvider;
import nl.zorgvuldig.platform.identity.TestTokens;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.NotFoundMeter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What comes back from a provider, or seems to, and is not what was asked for.
class ProviderAttackTest extends ProviderSetting {
    private static final String BACK = "/aanmelden/met/1/terug";

    @BeforeEach
    void the_provider_knows_noor() {
        TestProvider.knows(user, verified(address));
    }

    private static void over(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("duurde te lang");
    }

    private static void wrong(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Aanmelden is niet gelukt");
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTokens.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RIGHT", "NO_TIME"})
    @Upholds(Clause.CONFIDENTIALITY)
    void a_token_that_is_not_right_signs_nobody_in(TestTokens cheat) {
        TestProvider.cheats(user, cheat);
        WebVisitor visitor = visitor();

        wrong(visitor.get(there(visitor, user)));

        nobody(visitor);
        assertThat(logOf(noor)).isEmpty();
    }

    @Test
    void the_same_token_made_anew_and_right_signs_in() {
        TestProvider.cheats(user, TestTokens.RIGHT);
        WebVisitor visitor = visitor();

        visitor.get(there(visitor, user));

        somebody(visitor, noor);
    }

    @Test
    void an_answer_with_another_state_changes_nothing() {
        WebVisitor visitor = visitor();
        String back = there(visitor, user);
        String state = part(HERE + back, "state");
        String code = part(HERE + back, "code");

        for (String other : List.of("x", "", state + "x", state.substring(1), state.toUpperCase())) {
            over(visitor.get(BACK + "?code=" + code + "&state=" + other));
        }
        over(visitor.get(BACK + "?code=" + code));
        over(visitor.get(back + "&iss=http://localhost:1"));
        over(visitor.get(back.replace("/met/1/", "/met/2/")));
        nobody(visitor);
        assertThat(location(visitor.get(back)))
                .as("the right one still works, and leads to the page asked meanwhile")
                .isEqualTo("/wie");
        somebody(visitor, noor);
    }

    @Test
    void an_answer_in_the_browser_of_another_signs_nobody_in() {
        WebVisitor thief = visitor();
        String back = there(thief, user);
        WebVisitor busy = visitor();
        leave(busy);

        over(visitor().get(back));
        over(busy.get(back));

        nobody(busy);
    }

    @Test
    void an_answer_works_once() {
        WebVisitor visitor = visitor();
        String back = there(visitor, user);
        assertThat(location(visitor.get(back))).isEqualTo("/");

        over(visitor.get(back));
        somebody(visitor, noor);

        WebVisitor thief = visitor();
        String state = part(leave(thief), "state");
        wrong(thief.get(BACK + "?state=" + state + "&code=" + part(HERE + back, "code")));
        nobody(thief);
    }

    @Test
    void a_code_that_was_caught_is_of_no_use_without_what_the_session_holds() {
        WebVisitor visitor = visitor();
        String unused = there(visitor, user);
        WebVisitor thief = visitor();
        String question = leave(thief);
        assertThat(part(question, "code_challenge")).hasSize(43);
        assertThat(part(question, "code_challenge_method")).isEqualTo("S256");

        wrong(thief.get(BACK + "?state=" + part(question, "state") + "&code=" + part(HERE + unused, "code")));

        nobody(thief);
    }

    @Test
    void an_answer_after_ten_minutes_is_too_late() {
        WebVisitor visitor = visitor();
        String back = there(visitor, user);
        clock.pass(PendingAuthorization.LIFE);
        over(visitor.get(back));
        nobody(visitor);
    }

    @Test
    void an_error_of_the_provider_is_told_in_our_own_words() {
        String garbage = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        for (String rest : List.of(
                "&error=access_denied",
                "&error=" + garbage + "&error_description=" + garbage,
                "&error=x&code=y",
                "&code=",
                "&code=" + "a".repeat(4_097),
                "")) {
            WebVisitor visitor = visitor();
            String state = part(leave(visitor), "state");
            HttpResponse<String> answer = visitor.get(BACK + "?state=" + state + rest);
            assertThat(answer.statusCode()).as(rest).isEqualTo(403);
            assertThat(answer.body()).contains("U bent niet aangemeld").doesNotContain("alert(1)", "error_description");
            nobody(visitor);
        }
        over(visitor().get(BACK + "?error=" + garbage));
        WebVisitor garbled = visitor();
        String state = part(leave(garbled), "state");
        assertThat(garbled.get(BACK + "?state=" + state + "&code=%00%FF").statusCode())
                .isEqualTo(400);
        wrong(garbled.get(BACK + "?state=" + state + "&code=" + garbage));
    }

    @Test
    void nobody_sends_a_visitor_elsewhere() {
        WebVisitor visitor = visitor();
        String away = "next=https://evil.example&redirect_uri=https://evil.example";
        HttpResponse<String> leaving = visitor.get("/aanmelden/met/1?" + away);
        String question = leaving.headers().firstValue("Location").orElseThrow();
        assertThat(question)
                .startsWith(TestProvider.ISSUER + "/")
                .doesNotContain("evil.example")
                .contains("redirect_uri=" + HERE + BACK);

        String back = TestProvider.visit(question, user).substring(HERE.length());

        assertThat(location(visitor.get(back + "&" + away))).isEqualTo("/");
    }

    @Test
    void whoever_has_signed_in_already_stays_who_they_are_until_all_is_right() {
        WebVisitor visitor = visitor();
        visitor.get(there(visitor, user));
        String session = visitor.cookie().orElseThrow();

        over(visitor.get(BACK + "?code=x&state=y"));
        String state = part(leave(visitor), "state");
        wrong(visitor.get(BACK + "?code=x&state=" + state));
        somebody(visitor, noor);

        visitor.get(there(visitor, user));
        somebody(visitor, noor);
        assertThat(visitor.cookie().orElseThrow()).isNotEqualTo(session);
        WebVisitor old = visitor();
        old.plant(session);
        nobody(old);
    }

    @Test
    void a_provider_that_is_away_is_told_and_the_link_by_mail_still_works() {
        WebVisitor visitor = visitor();

        HttpResponse<String> answer = visitor.get("/aanmelden/met/2");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("lukt nu niet", "link per e-mail", "/aanmelden");
        assertThat(location(visitor.fill("/aanmelden", "/aanmelden", Map.of("email", address))))
                .isEqualTo("/aanmelden/verzonden");
    }

    @Test
    void a_provider_that_there_is_not_is_not_there() {
        try (NotFoundMeter meter = new NotFoundMeter()) {
            for (String path : List.of("/aanmelden/met/3", "/aanmelden/met/3/terug?state=x&code=y")) {
                assertThat(visitor().get(path).statusCode()).isEqualTo(404);
            }
            assertThat(meter.by("platform.identity.federation.ProviderController.demandKnown"))
                    .as("counted")
                    .isEqualTo(2);
        }
        assertThat(visitor().get("/aanmelden/met").statusCode()).isEqualTo(404);
    }
}
