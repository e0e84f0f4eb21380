package nl.zorgvuldig.platform.identity.federation;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgvuldig.platform.identity.federation.ProviderFailure.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// Client of one OpenID Connect provider: sends a browser there with a question, and exchanges the
/// code that comes back for an ID token, of which only the claims are passed on. The provider is
/// not contacted before somebody wants to sign in with it, so it may be unreachable when the
/// program starts; no token is stored.
final class OidcProvider {
    /// How long the provider's metadata is cached.
    private static final Duration KNOWN = Duration.ofHours(1);

    private final ProviderSettings settings;
    private final URI comeBack;
    private final Clock clock;
    private volatile @Nullable Ready ready;
    private volatile @Nullable RestTemplate line;

    /// @param comeBack the address to which the provider sends browsers back
    OidcProvider(ProviderSettings settings, URI comeBack, Clock clock) {
        this.settings = settings;
        this.comeBack = comeBack;
        this.clock = clock;
    }

    private record Ready(
            ProviderMetadata provider,
            RestClientAuthorizationCodeTokenResponseClient tokens,
            IdTokenVerifier idTokens,
            Instant until) {}

    ProviderSettings settings() {
        return settings;
    }

    /// The address to send a browser to.
    URI question(PendingAuthorization pending) throws ProviderFailure {
        return URI.create(request(ready().provider(), pending).getAuthorizationRequestUri());
    }

    /// The claims about the person who signed in there.
    ///
    /// @param code as it came back with the browser
    Map<String, Object> claims(PendingAuthorization pending, String code) throws ProviderFailure {
        Ready now = ready();
        ClientRegistration registration = now.provider().registration();
        OAuth2AuthorizationExchange exchange = new OAuth2AuthorizationExchange(
                request(now.provider(), pending),
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(registration.getRedirectUri())
                        .state(pending.state())
                        .build());
        try {
            @Nullable
            Object token = now.tokens()
                    .getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(registration, exchange))
                    .getAdditionalParameters()
                    .get(OidcParameterNames.ID_TOKEN);
            return now.idTokens().claims(String.valueOf(token), pending.nonce());
        } catch (OAuth2AuthorizationException no) {
            boolean away = no.getCause() instanceof ResourceAccessException
                    || no.getCause() instanceof HttpServerErrorException;
            throw away
                    ? new ProviderFailure(Kind.AWAY, "the provider gives no token now")
                    : new ProviderFailure(Kind.WRONG, "the provider gives no token for this code");
        }
    }

    /// Value of `prompt`: asks for whoever sits there now, and not somebody who sat there before
    /// and is still signed in at the provider. Google offers a choice of account at most.
    private String asked() {
        return "accounts.google.com".equals(settings.issuer().getHost()) ? "select_account" : "login";
    }

    private OAuth2AuthorizationRequest request(ProviderMetadata provider, PendingAuthorization pending) {
        ClientRegistration registration = provider.registration();
        Map<String, Object> besides = new HashMap<>();
        besides.put(OidcParameterNames.NONCE, pending.nonce());
        besides.put(PkceParameterNames.CODE_CHALLENGE, pending.challenge());
        besides.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        besides.put("prompt", asked());
        besides.put("max_age", "0");
        if (!provider.claims().isEmpty()) {
            Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
            provider.claims().forEach(claim -> wanted.put(claim, null));
            besides.put("claims", JSONObjectUtils.toJSONString(Map.of("id_token", wanted)));
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(pending.state())
                .additionalParameters(besides)
                .attributes(Map.of(PkceParameterNames.CODE_VERIFIER, pending.verifier()))
                .build();
    }

    private Ready ready() throws ProviderFailure {
        @Nullable Ready before = ready;
        if (before != null && clock.instant().isBefore(before.until())) {
            return before;
        }
        RestTemplate open = line();
        ProviderMetadata provider = ProviderMetadata.of(settings, comeBack, open);
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder(open)
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        Ready now = new Ready(
                provider,
                tokens,
                new IdTokenVerifier(provider.registration(), open, clock),
                clock.instant().plus(KNOWN));
        ready = now;
        return now;
    }

    /// Created on first use, and kept: each has a thread of its own.
    private RestTemplate line() {
        @Nullable RestTemplate open = line;
        if (open == null) {
            open = ProviderHttpClient.open();
            line = open;
        }
        return open;
    }

    @Override
    public String toString() {
        return "provider " + settings.code();
    }
}
