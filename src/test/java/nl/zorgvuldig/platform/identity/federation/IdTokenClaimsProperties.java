package nl.zorgvuldig.platform.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.platform.identity.federation.IdTokenClaims.Email;
import nl.zorgvuldig.platform.identity.session.SignInMethod;

/// What is listened to of what a provider says.
class IdTokenClaimsProperties {
    private static ProviderSettings settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>();
        all.put("p.issuer", "https://provider.example");
        all.put("p.client-id", "us");
        all.put("p.client-secret", "geheim123");
        more.forEach((name, value) -> all.put("p." + name, value));
        return ProviderSettings.read("1", "p", name -> Optional.ofNullable(all.get(name)))
                .orElseThrow();
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.of(
                true,
                false,
                "true",
                1,
                "mfa",
                "noor@school.example",
                "NOOR@School.Example ",
                "noor@evil.example",
                "noor@evil.example@school.example",
                "noor@sub.school.example",
                "school.example",
                "",
                List.of("mfa"),
                List.of("pwd"),
                List.of(true));
    }

    @Provide
    Arbitrary<Map<String, Object>> claims() {
        return Arbitraries.maps(
                        Arbitraries.of("sub", "email", "email_verified", "amr", "hd", "roles", "groups"), values())
                .ofMaxSize(7);
    }

    @Property(tries = 4_000)
    void an_address_is_verified_only_when_that_was_said_or_its_domain_is_trusted(
            @ForAll("claims") Map<String, Object> claims) {
        Optional<Email> plain =
                IdTokenClaims.read(claims, settings(Map.of()), Instant.EPOCH).map(IdTokenClaims::email);
        Optional<Email> trusting = IdTokenClaims.read(
                        claims, settings(Map.of("trusted-domains", "school.example")), Instant.EPOCH)
                .map(IdTokenClaims::email);

        boolean said = Boolean.TRUE.equals(claims.get("email_verified"));
        boolean ours =
                List.of("noor@school.example", "NOOR@School.Example ").contains(String.valueOf(claims.get("email")));
        boolean silent = !claims.containsKey("email_verified");
        plain.ifPresent(email -> assertThat(email instanceof Email.Verified).isEqualTo(said && address(claims)));
        trusting.ifPresent(email ->
                assertThat(email instanceof Email.Verified).isEqualTo(said && address(claims) || silent && ours));
        Statistics.label("trusted")
                .collect(trusting.map(email -> email.getClass().getSimpleName()).orElse("-"))
                .coverage(seen -> {
                    seen.check("Verified").count(count -> count > 5);
                    seen.check("Unverified").count(count -> count > 5);
                });
    }

    private static boolean address(Map<String, Object> claims) {
        return String.valueOf(claims.get("email")).strip().matches("[^@\\s]+@[^@\\s]+");
    }

    @Property(tries = 4_000)
    void only_the_claims_that_were_named_make_it_strong(@ForAll("claims") Map<String, Object> without) {
        Map<String, Object> claims = new HashMap<>(without);
        claims.put("auth_time", Instant.EPOCH.getEpochSecond());
        Optional<SignInMethod> method = IdTokenClaims.read(claims, settings(Map.of("strong", "amr=mfa")), Instant.EPOCH)
                .map(IdTokenClaims::method);
        Optional<SignInMethod> never =
                IdTokenClaims.read(claims, settings(Map.of()), Instant.EPOCH).map(IdTokenClaims::method);

        boolean said = List.of("mfa", List.of("mfa")).contains(claims.getOrDefault("amr", ""));
        method.ifPresent(inMethod ->
                assertThat(inMethod).isEqualTo(said ? SignInMethod.PROVIDER_STRONG : SignInMethod.PROVIDER));
        never.ifPresent(inMethod -> assertThat(inMethod).isEqualTo(SignInMethod.PROVIDER));
        Statistics.label("strong")
                .collect(method.map(Enum::name).orElse("-"))
                .coverage(seen -> seen.check("PROVIDER_STRONG").count(count -> count > 5));
    }

    @Example
    void two_factors_of_before_the_question_are_those_of_whoever_sat_there_then() {
        Instant asked = Instant.parse("2026-11-24T08:00:00Z");
        ProviderSettings settings = settings(Map.of("strong", "amr=mfa"));
        for (Object before : List.of(
                asked.minusSeconds(61), asked.minusSeconds(61).getEpochSecond(), Date.from(asked.minusSeconds(61)))) {
            assertThat(method(settings, asked, before)).isEqualTo(SignInMethod.PROVIDER);
        }
        for (Object after : List.of(
                asked.minusSeconds(30),
                asked.getEpochSecond(),
                asked.plus(PendingAuthorization.LIFE).getEpochSecond(),
                Date.from(asked.plusSeconds(30)))) {
            assertThat(method(settings, asked, after)).isEqualTo(SignInMethod.PROVIDER_STRONG);
        }
    }

    private static SignInMethod method(ProviderSettings settings, Instant asked, Object proved) {
        return IdTokenClaims.read(Map.of("sub", "s", "amr", List.of("mfa"), "auth_time", proved), settings, asked)
                .orElseThrow()
                .method();
    }

    /// The provider was asked to let people sign in again, and so has to say when they did.
    @Example
    void two_factors_without_a_time_that_can_be_are_not_known_to_be_of_now() {
        Instant asked = Instant.parse("2026-11-24T08:00:00Z");
        ProviderSettings settings = settings(Map.of("strong", "amr=mfa"));
        assertThat(IdTokenClaims.read(Map.of("sub", "s", "amr", List.of("mfa")), settings, asked)
                        .orElseThrow()
                        .method())
                .isEqualTo(SignInMethod.PROVIDER);
        for (Object strange : List.of(
                "",
                "nu",
                Long.toString(asked.getEpochSecond()),
                asked.toString(),
                true,
                List.of(asked.getEpochSecond()),
                asked.toEpochMilli(),
                (double) asked.getEpochSecond(),
                Double.NaN,
                0,
                -1,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Instant.MAX,
                asked.plus(PendingAuthorization.LIFE).plusSeconds(61))) {
            assertThat(method(settings, asked, strange)).as("%s", strange).isEqualTo(SignInMethod.PROVIDER);
        }
    }

    @Property
    void claims_about_roles_and_groups_change_nothing(@ForAll("claims") Map<String, Object> claims) {
        ProviderSettings settings = settings(Map.of("strong", "amr=mfa", "roster-claim", "nummer"));
        Map<String, Object> without = new HashMap<>(claims);
        for (String name : new ArrayList<>(List.of("roles", "groups", "hd"))) {
            without.remove(name);
        }
        assertThat(IdTokenClaims.read(claims, settings, Instant.EPOCH))
                .isEqualTo(IdTokenClaims.read(without, settings, Instant.EPOCH));
    }

    @Property(tries = 4_000)
    void whoever_is_of_another_organisation_is_nobody(@ForAll("claims") Map<String, Object> claims) {
        ProviderSettings settings = settings(Map.of("required", "hd=school.example, hd=evil.example"));
        boolean subject = claims.get("sub") instanceof String text && !text.isBlank();
        boolean ours = "school.example".equals(claims.get("hd"));

        assertThat(IdTokenClaims.read(claims, settings, Instant.EPOCH).isPresent())
                .isEqualTo(subject && ours);
        Statistics.label("ours")
                .collect(subject && ours)
                .coverage(seen -> seen.check(true).count(count -> count > 5));
    }
}
