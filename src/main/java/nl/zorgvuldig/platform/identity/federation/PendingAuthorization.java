package nl.zorgvuldig.platform.identity.federation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// What a session holds of somebody who was sent to a provider and is to come back. Does not print.
///
/// @param provider the code of the provider
/// @param state comes back with the browser, so that an answer belongs to this session
/// @param nonce comes back in the ID token, so that it was made for this question
/// @param verifier shown when the code is exchanged for the token, so that an intercepted code is
///     worth nothing
public record PendingAuthorization(String provider, String state, String nonce, String verifier, Instant begun) {
    /// How long somebody can take to sign in with the provider.
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PendingAuthorization begin(String provider, Clock clock) {
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        return new PendingAuthorization(provider, secret(), secret(), secret(), now);
    }

    private static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The text as stored in a session.
    public String text() {
        return String.join(" ", provider, state, nonce, verifier, Long.toString(begun.getEpochSecond()));
    }

    /// Empty for anything this version of the program did not write.
    public static Optional<PendingAuthorization> read(String text) {
        String[] part = text.split(" ");
        if (part.length != 5) {
            return Optional.empty();
        }
        try {
            Instant begun = Instant.ofEpochSecond(Long.parseLong(part[4]));
            return Optional.of(new PendingAuthorization(part[0], part[1], part[2], part[3], begun));
        } catch (NumberFormatException | DateTimeException other) {
            return Optional.empty();
        }
    }

    /// Whether an answer with this state, from this provider, at this moment, belongs to this
    /// question.
    public boolean answeredBy(String from, String given, Instant now) {
        return provider.equals(from) && same(state, given) && now.isBefore(begun.plus(LIFE));
    }

    static boolean same(String text, String other) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /// The verifier as the provider may see it beforehand (RFC 7636, S256).
    String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
