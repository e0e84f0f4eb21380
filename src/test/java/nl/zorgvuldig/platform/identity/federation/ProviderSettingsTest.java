package nl.zorgvuldig.platform.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.database.InvalidSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an operator can say of a provider, and what is refused.
class ProviderSettingsTest {
    private static final Map<String, String> LEAST = Map.of(
            "issuer", "https://provider.example/school/v2.0",
            "client-id", "us",
            "client-secret", "geheim123");

    private static Optional<ProviderSettings> read(Map<String, String> settings) {
        return ProviderSettings.read(
                "1",
                "zorgvuldig.oidc",
                name -> Optional.ofNullable(settings.get(name.substring("zorgvuldig.oidc.".length()))));
    }

    @Test
    void the_least_is_an_issuer_a_client_and_its_secret_and_nothing_is_trusted_then() {
        ProviderSettings settings = read(LEAST).orElseThrow();

        assertThat(settings.name()).isEqualTo("provider.example");
        assertThat(settings.emailClaim()).isEqualTo("email");
        assertThat(settings.strong()).isEmpty();
        assertThat(settings.trustedDomains()).isEmpty();
        assertThat(settings.rosterClaim()).isEmpty();
        assertThat(settings.board()).isEmpty();
        assertThat(settings.toString()).doesNotContain("geheim123");
        assertThat(read(Map.of())).isEmpty();
    }

    @Test
    void lists_have_commas_between_them() {
        Map<String, String> more = new HashMap<>(LEAST);
        more.put("strong", "amr=mfa, acr=http://a/b?c=d ,");
        more.put("trusted-domains", "School.nl, bomen.example");

        ProviderSettings settings = read(more).orElseThrow();

        assertThat(settings.strong())
                .isEqualTo(Set.of(new ClaimValue("amr", "mfa"), new ClaimValue("acr", "http://a/b?c=d")));
        assertThat(settings.trustedDomains()).containsExactlyInAnyOrder("school.nl", "bomen.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "issuer | http://provider.example | OIDC_ISSUER",
                "issuer | http://localhost.evil.example | OIDC_ISSUER",
                "issuer | ftp://localhost | OIDC_ISSUER",
                "issuer | https:// | OIDC_ISSUER",
                "issuer | https://a:b@provider.example | OIDC_ISSUER",
                "issuer | https://provider.example?x=y | OIDC_ISSUER",
                "issuer | geen adres | OIDC_ISSUER",
                "issuer | '' | OIDC_ISSUER",
                "client-id | '' | OIDC_CLIENT_ID",
                "client-secret | '' | OIDC_CLIENT_SECRET",
                "board | bomen | OIDC_BOARD",
                "strong | mfa | OIDC_STRONG",
                "strong | roles=directeur | OIDC_STRONG",
                "required | hd= | OIDC_REQUIRED",
                "trusted-domains | * | OIDC_TRUSTED_DOMAINS",
                "trusted-domains | nl | OIDC_TRUSTED_DOMAINS",
                "trusted-domains | @school.nl | OIDC_TRUSTED_DOMAINS"
            })
    void a_slip_is_refused_with_the_name_of_the_setting_and_without_its_value(String name, String value, String named) {
        Map<String, String> wrong = new HashMap<>(LEAST);
        wrong.put(name, value);

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("ZORGVULDIG_" + named)
                .hasMessageNotContaining("geheim123")
                .hasMessageNotContaining("a:b@");
    }
}
