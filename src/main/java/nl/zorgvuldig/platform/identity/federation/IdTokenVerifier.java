package nl.zorgvuldig.platform.identity.federation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.identity.federation.ProviderFailure.Kind;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestOperations;

/// Verifier of the ID tokens of one provider (OpenID Connect Core 1.0, 3.1.3.7): signed with a key
/// that the provider publishes, by its issuer, for this client, now, and for the question that was
/// asked.
final class IdTokenVerifier {
    /// Allowed difference between the clocks of two machines.
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final NimbusJwtDecoder decoder;

    IdTokenVerifier(ClientRegistration registration, RestOperations line, Clock clock) {
        decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .restOperations(line)
                .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        OidcIdTokenValidator rest = new OidcIdTokenValidator(registration);
        rest.setClock(clock);
        rest.setClockSkew(SKEW);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, rest));
    }

    /// The claims of the token, when all of it is valid.
    Map<String, Object> claims(String token, String nonce) throws ProviderFailure {
        Jwt read;
        try {
            read = decoder.decode(token);
        } catch (JwtException wrong) {
            throw away(wrong)
                    ? new ProviderFailure(Kind.AWAY, "the provider does not show its keys")
                    : new ProviderFailure(Kind.WRONG, "the ID token is not right");
        }
        if (!(read.getClaims().get("nonce") instanceof String given) || !PendingAuthorization.same(nonce, given)) {
            throw new ProviderFailure(Kind.WRONG, "the ID token answers another question");
        }
        return read.getClaims();
    }

    private static boolean away(Throwable wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException) {
                return true;
            }
        }
        return false;
    }
}
