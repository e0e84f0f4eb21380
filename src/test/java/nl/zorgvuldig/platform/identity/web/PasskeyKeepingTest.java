package nl.zorgvuldig.platform.identity.web;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.SoftKey;
import nl.zorgvuldig.platform.identity.WebVisitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// One's own passkeys, named and removed.
class PasskeyKeepingTest extends PasskeySetting {
    @Test
    void passkeys_are_named_and_removed_and_the_last_one_with_a_warning() {
        SoftKey first = device();
        WebVisitor visitor = withPasskey(first);
        String text = "/passkeys/" + onlyPasskey();
        assertThat(visitor.get(text).body()).contains("dit is uw laatste passkey");
        assertThat(location(visitor.fill(text, text + "/naam", Map.of("naam", "mijn <b>telefoon"))))
                .isEqualTo("/passkeys");
        assertThat(visitor.get("/passkeys").body()).contains("mijn &lt;b&gt;telefoon");
        assertThat(visitor.fill(text, text + "/naam", Map.of("naam", "x".repeat(61)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(make(visitor, device().make(askToMake(visitor))).statusCode())
                .isEqualTo(204);
        assertThat(visitor.get(text).body()).doesNotContain("dit is uw laatste passkey");

        visitor.fill(text, text + "/verwijderen", Map.of());

        assertThat(visitor.get(text).statusCode()).isEqualTo(404);
        assertThat(passkeys()).isEqualTo(1);
        assertThat(showAnew(first).statusCode()).isEqualTo(403);
        assertThat(passkeyLines())
                .containsExactlyInAnyOrder(
                        "done passkey-made",
                        "done passkey",
                        "done passkey-named",
                        "done passkey-made",
                        "done passkey-removed");
        Awaitility.await().until(() -> subjects().contains("Een passkey van u is verwijderd"));
        assertThat(subjects()).contains("Er is een passkey voor u gemaakt");
    }

    @Test
    void who_removed_the_last_one_is_as_at_first() {
        WebVisitor visitor = withPasskey(device());
        String text = "/passkeys/" + onlyPasskey();
        visitor.fill(text, text + "/verwijderen", Map.of());

        WebVisitor weak = visitor();
        ask(weak, address);
        use(weak, link(4));
        assertThat(make(weak, device().make(askToMake(weak))).statusCode()).isEqualTo(204);
        assertThat(isStrong(weak)).isTrue();
    }

    @Test
    void nobody_has_more_than_ten() {
        WebVisitor visitor = withPasskey(device());
        for (int more = 1; more < 10; more++) {
            assertThat(make(visitor, device().make(askToMake(visitor))).statusCode())
                    .isEqualTo(204);
        }
        String asked = askToMake(visitor);

        assertThat(visitor.get("/passkeys").body()).contains("Meer kunnen er niet zijn");
        assertThat(visitor.fill("/aanmelden", "/passkeys/maken", device().make(asked))
                        .statusCode())
                .isEqualTo(403);
        assertThat(passkeys()).isEqualTo(10);
    }

    @Test
    void a_passkey_that_is_not_there_is_as_somebody_elses() {
        WebVisitor visitor = withPasskey(device());

        assertThat(visitor.get("/passkeys/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/passkeys/x").statusCode()).isEqualTo(404);
    }

    private List<String> subjects() {
        return mailTo(address).stream()
                .map(message -> {
                    try {
                        return message.getSubject();
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }
}
