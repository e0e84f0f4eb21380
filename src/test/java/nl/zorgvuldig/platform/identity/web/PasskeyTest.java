package nl.zorgvuldig.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.identity.SoftKey;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

class PasskeyTest extends PasskeySetting {
    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void the_first_passkey_makes_the_session_strong_and_signs_in_afterwards() {
        SoftKey device = device();
        WebVisitor visitor = signedIn();
        String before = visitor.cookie().orElseThrow();
        assertThat(isStrong(visitor)).isFalse();
        assertThat(make(visitor, device.make(askToMake(visitor))).statusCode()).isEqualTo(204);

        assertThat(isStrong(visitor)).isTrue();
        assertThat(visitor.cookie()).isPresent().get().isNotEqualTo(before);
        WebVisitor thief = visitor();
        thief.plant(before);
        assertThat(isSignedIn(thief)).isFalse();

        WebVisitor next = visitor();
        assertThat(show(next, device.show(ask(next))).statusCode()).isEqualTo(204);
        assertThat(next.get("/wie").body()).isEqualTo(noor.person() + " browse");
        assertThat(isStrong(next)).isTrue();
        assertThat(passkeyLines()).containsExactlyInAnyOrder("done passkey-made", "done passkey", "done passkey");
    }

    @Test
    void a_question_to_sign_in_names_nobody_and_one_to_prove_it_names_ones_own() {
        SoftKey device = device();
        WebVisitor visitor = withPasskey(device);

        assertThat(ask(visitor())).contains("\"allowCredentials\":[]");
        assertThat(ask(visitor)).contains(SoftKey.text(device.id()));
        assertThat(askToMake(visitor)).contains(SoftKey.text(device.id()));
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_link_makes_no_second_passkey_names_none_and_removes_none() {
        SoftKey device = device();
        withPasskey(device);
        WebVisitor weak = visitor();
        ask(weak, address);
        use(weak, link(3));

        String page = "/passkeys/" + onlyPasskey();
        for (HttpResponse<String> answer : List.of(
                weak.fill("/passkeys", "/passkeys/maken/vraag", Map.of()),
                weak.get(page),
                weak.fill("/passkeys", page + "/naam", Map.of("naam", "van <mij>")),
                weak.fill("/passkeys", page + "/verwijderen", Map.of()))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Laat zien dat u het bent");
        }
        assertThat(passkeys()).isEqualTo(1);

        assertThat(show(weak, device.show(ask(weak))).statusCode()).isEqualTo(204);
        assertThat(weak.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_typed_in_a_form_stands_in_the_page_that_asks_for_the_passkey() {
        withPasskey(device());
        WebVisitor weak = visitor();
        ask(weak, address);
        use(weak, link(3));
        String page = "/passkeys/" + onlyPasskey() + "/naam";

        assertThat(weak.fill("/passkeys", page, Map.of("naam", "van \"mij\"")).body())
                .contains("action=\"" + page + "\"")
                .contains("name=\"naam\" value=\"van &#34;mij&#34;\"");
    }

    @Test
    void a_device_that_was_asked_for_somebodys_passkey_need_not_say_whose_it_is() {
        SoftKey device = device();
        withPasskey(device);
        WebVisitor weak = visitor();
        ask(weak, address);
        use(weak, link(3));

        Map<String, String> answer = device.belongingTo(new byte[0]).show(ask(weak));
        assertThat(show(weak, answer).statusCode()).isEqualTo(204);
        assertThat(isStrong(weak)).isTrue();
        assertThat(showAnew(device).statusCode()).isEqualTo(403);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void removing_a_passkey_ends_what_was_begun_elsewhere() {
        SoftKey device = device();
        WebVisitor lost = withPasskey(device);
        WebVisitor here = visitor();
        assertThat(show(here, device.show(ask(here))).statusCode()).isEqualTo(204);

        String page = "/passkeys/" + onlyPasskey();
        assertThat(here.fill(page, page + "/verwijderen", Map.of()).statusCode())
                .isEqualTo(303);

        assertThat(isSignedIn(lost)).isFalse();
        assertThat(isSignedIn(here)).isTrue();
        assertThat(passkeys()).isZero();
    }

    @Test
    void of_two_who_make_the_first_at_once_one_does() {
        WebVisitor mine = signedIn();
        WebVisitor theirs = visitor();
        ask(theirs, address);
        use(theirs, link(2));
        List<WebVisitor> both = List.of(mine, theirs);
        List<Map<String, String>> answers = both.stream()
                .map(webVisitor -> device().make(askToMake(webVisitor)))
                .toList();

        List<Integer> statuses = IntStream.range(0, 2)
                .parallel()
                .mapToObj(i -> make(both.get(i), answers.get(i)).statusCode())
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(204, 403);
        assertThat(passkeys()).isEqualTo(1);
    }
}
