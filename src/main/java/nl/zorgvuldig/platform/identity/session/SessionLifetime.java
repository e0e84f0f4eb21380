package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remaining time that somebody stays signed in.
///
/// @param left without further requests
/// @param most with any number of requests
public record SessionLifetime(Duration left, Duration most) {
    static final SessionLifetime OVER = new SessionLifetime(Duration.ZERO, Duration.ZERO);

    public static SessionLifetime of(HttpServletRequest request, Clock clock) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null
                ? OVER
                : SessionContextRepository.found(session)
                        .map(presence -> of(session, presence, clock.instant(), Instant.now()))
                        .orElse(OVER);
    }

    /// @param moment by the clock of the program, which counts the hours of a day
    /// @param machine by the clock of the machine, which counts the minutes without use
    private static SessionLifetime of(HttpSession session, SessionPresence presence, Instant moment, Instant machine) {
        Instant idle =
                Instant.ofEpochMilli(session.getLastAccessedTime()).plusSeconds(session.getMaxInactiveInterval());
        Duration most =
                between(moment, presence.since().plus(presence.who().kind().longest()));
        Duration left = between(machine, idle);
        return new SessionLifetime(left.compareTo(most) < 0 ? left : most, most);
    }

    private static Duration between(Instant from, Instant until) {
        return Optional.of(Duration.between(from, until))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
