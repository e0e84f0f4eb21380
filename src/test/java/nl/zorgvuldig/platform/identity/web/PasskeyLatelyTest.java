package nl.zorgvuldig.platform.identity.web;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import nl.zorgvuldig.platform.identity.SoftKey;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A desk that was left gives nobody a lasting way in: what changes how one signs in is asked
/// of who proved a moment ago that it is them.
@Upholds(Clause.CONFIDENTIALITY)
class PasskeyLatelyTest extends PasskeySetting {
    private static final Duration WHILE = Duration.ofMinutes(10);

    private final SoftKey device = device();
    private WebVisitor noor = visitor();

    @BeforeEach
    void noor_has_a_passkey() {
        noor = withPasskey(device);
    }

    private void provesItAgain() {
        assertThat(show(noor, device.show(ask(noor))).statusCode()).isEqualTo(204);
    }

    @Test
    void an_open_desk_makes_no_passkey_after_ten_minutes() {
        clock.pass(WHILE.minusSeconds(1));
        assertThat(make(noor, device().make(askToMake(noor))).statusCode()).isEqualTo(204);
        clock.pass(Duration.ofSeconds(1));

        assertThat(noor.get("/passkeys").body())
                .contains("langer dan tien minuten geleden")
                .doesNotContain("action=\"/passkeys/maken\"");
        HttpResponse<String> no = noor.fill("/aanmelden", "/passkeys/maken/vraag", Map.of());
        assertThat(no.statusCode()).isEqualTo(403);
        assertThat(no.body()).contains("Laat zien dat u het bent", "hoe u zich aanmeldt");
        assertThat(passkeys()).isEqualTo(2);

        provesItAgain();
        assertThat(make(noor, device().make(askToMake(noor))).statusCode()).isEqualTo(204);
        assertThat(passkeys()).isEqualTo(3);
    }

    @Test
    void who_began_in_time_finishes_within_the_minutes_of_the_question() {
        clock.pass(WHILE.minusSeconds(1));
        Map<String, String> answer = device().make(askToMake(noor));
        clock.pass(Duration.ofMinutes(4));

        assertThat(noor.fill("/aanmelden", "/passkeys/maken", answer).statusCode())
                .isEqualTo(204);
    }

    @Test
    void an_open_desk_removes_no_passkey_and_ends_no_session_by_it() {
        WebVisitor phone = visitor();
        show(phone, device.show(ask(phone)));
        clock.pass(WHILE);
        String page = "/passkeys/" + onlyPasskey();
        String remove = page + "/verwijderen";

        HttpResponse<String> no = noor.fill(page, remove, Map.of());

        assertThat(no.statusCode()).isEqualTo(403);
        assertThat(no.body()).contains("Laat zien dat u het bent", "action=\"" + remove + "\" data-typed");
        assertThat(passkeys()).isOne();
        assertThat(isSignedIn(phone)).isTrue();

        provesItAgain();
        assertThat(location(noor.fill(page, remove, Map.of()))).isEqualTo("/passkeys");
        assertThat(passkeys()).isZero();
        assertThat(isSignedIn(phone)).isFalse();
    }

    @Test
    void seeing_and_naming_them_and_ending_sessions_ask_for_nothing_more() {
        WebVisitor phone = visitor();
        show(phone, device.show(ask(phone)));
        clock.pass(WHILE);
        String page = "/passkeys/" + onlyPasskey();

        assertThat(noor.get("/passkeys").body()).contains("href=\"" + page + "\"");
        assertThat(location(noor.fill(page, page + "/naam", Map.of("naam", "bureau"))))
                .isEqualTo("/passkeys");
        assertThat(noor.fill("/aangemeld", "/aangemeld/overal", Map.of()).statusCode())
                .isLessThan(400);
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(noor)).isTrue();
    }
}
