package nl.zorgvuldig.platform.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.platform.identity.SoftKey;
import nl.zorgvuldig.platform.identity.passkeys.WebAuthnCeremony.Fresh;
import nl.zorgvuldig.platform.identity.passkeys.WebAuthnCeremony.Made;
import nl.zorgvuldig.platform.identity.passkeys.WebAuthnCeremony.Shown;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// What devices answer, and what is only like it.
class WebAuthnCeremonyProperties {
    private static final byte[] CHALLENGE = new byte[32];

    private final WebAuthnCeremony ceremony = new WebAuthnCeremony(URI.create("https://school.example:8443/"));
    private final SoftKey device = new SoftKey("https://school.example:8443", "school.example");
    private final WebAuthnUserHandle noor =
            new WebAuthnUserHandle(new BoardId(UUID.randomUUID()), new PersonId(UUID.randomUUID()));
    private final Passkey passkey = passkey();

    private Passkey passkey() {
        Fresh fresh = ceremony.made(made(), CHALLENGE).orElseThrow();
        return new Passkey(
                UUID.randomUUID(),
                noor.person(),
                1,
                "",
                fresh.credential(),
                fresh.signs(),
                Instant.EPOCH,
                Optional.empty());
    }

    private Made made() {
        Map<String, String> answer =
                device.make(WebAuthnOptions.make(ceremony, CHALLENGE, noor.bytes(), "Noor", List.of()));
        return new Made(part(answer, "clientDataJSON"), part(answer, "attestationObject"));
    }

    private static byte[] part(Map<String, String> answer, String name) {
        return SoftKey.bytes(Objects.requireNonNull(answer.get(name)));
    }

    private Shown shown() {
        Map<String, String> answer = device.show(WebAuthnOptions.show(ceremony, CHALLENGE, List.of(passkey)));
        return new Shown(
                part(answer, "id"),
                part(answer, "userHandle"),
                part(answer, "authenticatorData"),
                part(answer, "clientDataJSON"),
                part(answer, "signature"));
    }

    @Example
    void a_good_answer_is_good_and_says_which_passkey_and_whose() {
        assertThat(passkey.credential().id()).isEqualTo(device.id());
        assertThat(ceremony.shown(shown(), CHALLENGE, passkey)).hasValue(0);
        assertThat(WebAuthnUserHandle.read(shown().handle())).contains(noor);
    }

    /// The handle is where to look, and is compared with what was found there.
    @Property(tries = 300)
    @Upholds(Clause.CONFIDENTIALITY)
    void one_bit_changed_anywhere_and_it_proves_nothing(
            @ForAll @IntRange(max = 3) int part,
            @ForAll @IntRange(max = 100_000) int place,
            @ForAll @IntRange(max = 7) int bit) {
        Shown good = shown();
        byte[] changed =
                List.of(good.id(), good.data(), good.client(), good.signature()).get(part);
        changed[place % changed.length] ^= (byte) (1 << bit);

        assertThat(ceremony.shown(good, CHALLENGE, passkey)).isEmpty();
    }

    @Property(tries = 200)
    void garbage_is_a_no_and_breaks_nothing(@ForAll @Size(max = 300) byte[] one, @ForAll @Size(max = 300) byte[] two) {
        Shown good = shown();

        assertThat(ceremony.made(new Made(one, two), CHALLENGE)).isEmpty();
        assertThat(ceremony.made(new Made(made().client(), two), CHALLENGE)).isEmpty();
        assertThat(ceremony.shown(new Shown(one, two, one, two, one), CHALLENGE, passkey))
                .isEmpty();
        assertThat(ceremony.shown(new Shown(good.id(), good.handle(), one, good.client(), two), CHALLENGE, passkey))
                .isEmpty();
    }

    @Property(tries = 100)
    void a_challenge_that_was_not_given_is_a_no(@ForAll @Size(32) byte[] other) {
        Assume.that(!Arrays.equals(other, CHALLENGE));
        assertThat(ceremony.shown(shown(), other, passkey)).isEmpty();
        assertThat(ceremony.made(made(), other)).isEmpty();
    }
}
