package nl.zorgvuldig.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.oauth2.jwt.Jwt;

/// ID tokens that are not right, each in one way only.
public enum TestTokens {
    /// The control: made anew as it was.
    RIGHT(claims -> claims),
    OTHER_ISSUER(claims -> changed(claims).issuer("http://localhost:1").build()),
    NO_ISSUER(claims -> changed(claims).issuer(null).build()),
    OTHER_AUDIENCE(claims -> changed(claims).audience("iemand-anders").build()),
    FOR_ANOTHER_AMONG_US(claims -> changed(claims)
            .audience(List.of(TestProvider.CLIENT, "iemand-anders"))
            .claim("azp", "iemand-anders")
            .build()),
    EXPIRED(claims -> changed(claims)
            .issueTime(earlier(claims, 7_200))
            .expirationTime(earlier(claims, 3_600))
            .build()),
    FROM_TOMORROW(claims -> changed(claims)
            .issueTime(earlier(claims, -86_400))
            .expirationTime(earlier(claims, -90_000))
            .build()),
    WRONG_NONCE(claims -> changed(claims).claim("nonce", "een-andere").build()),
    NO_NONCE(claims -> changed(claims).claim("nonce", null).build()),
    /// What is said is true, and not when.
    NO_TIME(claims -> changed(claims).claim("auth_time", null).build()),
    NO_SUBJECT(claims -> changed(claims).subject(null).build()),
    OTHER_KEY(claims -> claims),
    UNSIGNED(claims -> claims),
    SIGNED_WITH_OUR_SECRET(claims -> claims),
    SIGNED_WITH_THE_PUBLIC_KEY(claims -> claims),
    SIGNATURE_BROKEN(claims -> claims);

    private final Function<JWTClaimsSet, JWTClaimsSet> change;

    TestTokens(Function<JWTClaimsSet, JWTClaimsSet> change) {
        this.change = change;
    }

    private static JWTClaimsSet.Builder changed(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims);
    }

    private static Date earlier(JWTClaimsSet claims, long seconds) {
        return Date.from(claims.getIssueTime().toInstant().minusSeconds(seconds));
    }

    Jwt instead(Jwt token, RSAKey key) {
        try {
            JWTClaimsSet claims =
                    change.apply(SignedJWT.parse(token.getTokenValue()).getJWTClaimsSet());
            return new Jwt(
                    signed(claims, key),
                    token.getIssuedAt(),
                    token.getExpiresAt(),
                    token.getHeaders(),
                    token.getClaims());
        } catch (ParseException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        return switch (this) {
            case UNSIGNED -> new PlainJWT(claims).serialize();
            case OTHER_KEY -> by(new RSASSASigner(new RSAKeyGenerator(2048).generate()), JWSAlgorithm.RS256, claims);
            case SIGNED_WITH_OUR_SECRET ->
                by(new MACSigner(TestProvider.SECRET.getBytes(StandardCharsets.US_ASCII)), JWSAlgorithm.HS256, claims);
            case SIGNED_WITH_THE_PUBLIC_KEY ->
                by(new MACSigner(key.toRSAPublicKey().getEncoded()), JWSAlgorithm.HS256, claims);
            case SIGNATURE_BROKEN -> broken(by(new RSASSASigner(key), JWSAlgorithm.RS256, claims));
            case RIGHT,
                    OTHER_ISSUER,
                    NO_ISSUER,
                    OTHER_AUDIENCE,
                    FOR_ANOTHER_AMONG_US,
                    EXPIRED,
                    FROM_TOMORROW,
                    WRONG_NONCE,
                    NO_NONCE,
                    NO_TIME,
                    NO_SUBJECT -> by(new RSASSASigner(key), JWSAlgorithm.RS256, claims);
        };
    }

    private static String by(JWSSigner signer, JWSAlgorithm how, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(how).keyID("test").build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    /// Another letter in the middle of the signature.
    private static String broken(String token) {
        int at = token.lastIndexOf('.') + 100;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }
}
