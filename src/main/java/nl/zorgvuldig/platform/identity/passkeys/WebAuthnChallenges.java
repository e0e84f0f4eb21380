package nl.zorgvuldig.platform.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Challenges that a device has to sign: each is kept in the session, for one purpose, for one
/// attempt, for [#LIFE]. A new one makes the previous one worthless.
@Component
final class WebAuthnChallenges {
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String ATTRIBUTE = "challenge";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    enum Purpose {
        MAKE,
        SHOW
    }

    private final Clock clock;

    WebAuthnChallenges(Clock clock) {
        this.clock = clock;
    }

    byte[] give(HttpServletRequest request, Purpose purpose) {
        byte[] challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        request.getSession(true)
                .setAttribute(
                        ATTRIBUTE,
                        String.join(
                                " ",
                                purpose.name(),
                                Long.toString(clock.instant().plus(LIFE).getEpochSecond()),
                                Base64.getEncoder().encodeToString(challenge)));
        return challenge;
    }

    /// The last challenge of this session, if it is not too old and not used.
    Optional<byte[]> take(HttpServletRequest request, Purpose purpose) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String text)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        String[] part = text.split(" ");
        return part[0].equals(purpose.name())
                        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(part[1])))
                ? Optional.of(Base64.getDecoder().decode(part[2]))
                : Optional.empty();
    }
}
