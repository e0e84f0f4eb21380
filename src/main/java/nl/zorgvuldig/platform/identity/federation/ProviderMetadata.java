package nl.zorgvuldig.platform.identity.federation;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.identity.federation.ProviderFailure.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/// Metadata that a provider publishes about itself (OpenID Connect Discovery).
///
/// @param registration this program as its client
/// @param claims names by which claims can be requested for the ID token; empty when the provider
///     does not support that
record ProviderMetadata(ClientRegistration registration, Set<String> claims) {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    /// @throws ProviderFailure when it does not answer, speaks for somebody else, or sends us where
    ///     others can read along
    static ProviderMetadata of(ProviderSettings settings, URI comeBack, RestTemplate line) throws ProviderFailure {
        Map<String, Object> told = told(settings.issuer(), line);
        if (!settings.issuer().toString().equals(told.get("issuer"))) {
            throw new ProviderFailure(Kind.WRONG, "the provider names another issuer");
        }
        for (String place : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            demandSafe(settings.issuer(), told.get(place));
        }
        try {
            ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(told)
                    .registrationId(settings.code())
                    .clientId(settings.clientId())
                    .clientSecret(settings.secret().text())
                    .redirectUri(comeBack.toString())
                    .scope(scopes(settings, told.get("scopes_supported")))
                    .build();
            return new ProviderMetadata(
                    registration,
                    Boolean.TRUE.equals(told.get("claims_parameter_supported")) ? wanted(settings) : Set.of());
        } catch (IllegalArgumentException garbled) {
            throw new ProviderFailure(Kind.WRONG, "the provider describes itself badly");
        }
    }

    private static Map<String, Object> told(URI issuer, RestTemplate line) throws ProviderFailure {
        String address = issuer.toString().replaceFirst("/$", "") + WELL_KNOWN;
        try {
            @Nullable String answer = line.getForObject(URI.create(address), String.class);
            return JSONObjectUtils.parse(answer == null ? "" : answer);
        } catch (RestClientException away) {
            throw new ProviderFailure(Kind.AWAY, "the provider does not say where it is");
        } catch (ParseException garbled) {
            throw new ProviderFailure(Kind.WRONG, "the provider describes itself badly");
        }
    }

    /// Without TLS only on this machine, and only for an issuer that is on this machine itself.
    private static void demandSafe(URI issuer, @Nullable Object place) throws ProviderFailure {
        try {
            URI address = URI.create(String.valueOf(place));
            if (ProviderSettings.safe(address)
                    && ("https".equals(address.getScheme()) || "http".equals(issuer.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException noAddress) {
            // reported below
        }
        throw new ProviderFailure(Kind.WRONG, "the provider has an address without TLS");
    }

    /// No names and no pictures of people are requested, except where the scope with the address
    /// includes them.
    private static Set<String> scopes(ProviderSettings settings, @Nullable Object supported) {
        Set<String> scopes = new LinkedHashSet<>(List.of("openid", "email"));
        if (!settings.emailClaim().equals(ProviderSettings.EMAIL)) {
            scopes.add("profile");
        }
        if (supported instanceof Collection<?> some) {
            scopes.removeIf(scope -> !scope.equals("openid") && !some.contains(scope));
        }
        return scopes;
    }

    private static Set<String> wanted(ProviderSettings settings) {
        Set<String> claims = new LinkedHashSet<>(List.of(settings.emailClaim(), "email_verified", "auth_time"));
        settings.rosterClaim().ifPresent(claims::add);
        settings.strong().forEach(value -> claims.add(value.claim()));
        settings.required().forEach(value -> claims.add(value.claim()));
        return claims;
    }
}
