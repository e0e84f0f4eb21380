package nl.zorgvuldig.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.zorgvuldig.platform.identity.SoftKey;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everything that is like signing in with a passkey, and is not.
@Upholds(Clause.CONFIDENTIALITY)
class PasskeyAttackTest extends PasskeySetting {
    private final SoftKey device = device();

    @BeforeEach
    void noor_has_a_passkey_that_works() {
        withPasskey(device.counting(1));
        assertThat(showAnew(device).statusCode()).isEqualTo(204);
    }

    private void refused(UnaryOperator<SoftKey> lie) {
        long before = lines("refused passkey");
        WebVisitor visitor = visitor();
        refused(visitor, lie.apply(device).show(ask(visitor)));
        assertThat(lines("refused passkey")).isEqualTo(before + 1);
    }

    @Test
    void an_answer_is_worth_nothing_a_second_time() {
        WebVisitor visitor = visitor();
        Map<String, String> answer = device.show(ask(visitor));
        assertThat(show(visitor, answer).statusCode()).isEqualTo(204);

        WebVisitor thief = visitor();
        ask(thief);
        refused(thief, answer);
        assertThat(show(visitor, answer).statusCode()).isEqualTo(403);
    }

    @Test
    void a_refused_answer_uses_its_question_up() {
        WebVisitor visitor = visitor();
        String asked = ask(visitor);
        refused(visitor, new SoftKey(ORIGIN, SITE).show(asked));

        refused(visitor, device.show(asked));
    }

    @Test
    void a_question_that_was_given_five_minutes_ago_is_over() {
        WebVisitor visitor = visitor();
        Map<String, String> answer = device.show(ask(visitor));
        clock.pass(Duration.ofMinutes(5));

        refused(visitor, answer);
    }

    @Test
    void a_question_to_make_one_is_not_answered_by_showing_one_nor_the_other_way_round() {
        WebVisitor noor = visitor();
        show(noor, device.show(ask(noor)));
        String toMake = askToMake(noor);
        assertThat(show(noor, device.show(toMake)).statusCode()).isEqualTo(403);

        String toShow = ask(noor);
        Map<String, String> answer = new HashMap<>(device().make(asked(toShow, device)));
        assertThat(make(noor, answer).statusCode()).isEqualTo(403);
        assertThat(passkeys()).isEqualTo(1);
    }

    /// The question to show one, in the shape of a question to make one.
    private static String asked(String toShow, SoftKey device) {
        return toShow.replaceFirst("\\{", "{\"user\":{\"id\":\"" + SoftKey.text(device.handle()) + "\"},");
    }

    @Test
    void a_page_of_another_address_cannot_use_it() {
        refused(lie -> lie.at("http://zorgvuldig.example.evil.example"));
    }

    @Test
    void a_passkey_for_another_site_is_none() {
        refused(lie -> lie.of("evil.example"));
    }

    @Test
    void without_finger_face_or_code_it_is_none() {
        refused(lie -> lie.flags(SoftKey.PRESENT));
    }

    @Test
    void without_anybody_present_it_is_none() {
        refused(lie -> lie.flags(SoftKey.VERIFIED));
    }

    @Test
    void a_signature_of_another_key_is_none() {
        refused(honest ->
                device().called(honest.id()).belongingTo(honest.handle()).counting(100));
    }

    @Test
    void a_signature_over_something_else_is_none() {
        WebVisitor visitor = visitor();
        refused(visitor, device.show(ask(visitor), "webauthn.create"));
    }

    @Test
    void a_device_that_counts_back_or_stands_still_was_copied() {
        refused(lie -> lie.counting(1));
        refused(lie -> lie.counting(2));
        refused(lie -> lie.counting(0));
        assertThat(showAnew(device.counting(50)).statusCode()).isEqualTo(204);
    }

    @Test
    void garbage_is_refused_like_any_other() {
        for (String text : List.of("", "x", "é", "A".repeat(100_000), "%%%", "AAAA", "null")) {
            for (String field : List.of("id", "userHandle", "clientDataJSON", "authenticatorData", "signature")) {
                WebVisitor visitor = visitor();
                Map<String, String> answer = device.show(ask(visitor));
                answer.put(field, text);
                refused(visitor, answer);
            }
        }
        refused(visitor(), Map.of());
    }

    @Test
    void without_the_token_of_the_session_nothing_is_asked_made_or_shown() {
        WebVisitor visitor = visitor();
        Map<String, String> answer = device.show(ask(visitor));
        answer.put("_csrf", "x");
        for (String path :
                List.of("/aanmelden/passkey", "/aanmelden/passkey/vraag", "/passkeys/maken", "/passkeys/maken/vraag")) {
            HttpResponse<String> no = visitor.post(path, answer);
            assertThat(no.statusCode()).as(path).isEqualTo(403);
            assertThat(no.body()).contains("verlopen");
        }
        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void making_one_demands_the_same() {
        WebVisitor noor = visitor();
        show(noor, device.show(ask(noor)));
        long refused = 0;
        for (SoftKey lie : List.of(
                device().at("https://evil.example"),
                device().of("evil.example"),
                device().flags(SoftKey.PRESENT),
                device().flags(SoftKey.VERIFIED))) {
            assertThat(make(noor, lie.make(askToMake(noor))).statusCode()).isEqualTo(403);
            refused++;
            assertThat(lines("refused passkey-made")).isEqualTo(refused);
        }
        Map<String, String> good = device().make(askToMake(noor));
        assertThat(make(noor, good).statusCode()).isEqualTo(204);
        assertThat(make(noor, good).statusCode()).isEqualTo(403);
        askToMake(noor);
        assertThat(make(noor, good).statusCode()).isEqualTo(403);
        askToMake(noor);
        assertThat(make(noor, Map.of("clientDataJSON", "é", "attestationObject", "AAAA"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(passkeys()).isEqualTo(2);
    }
}
