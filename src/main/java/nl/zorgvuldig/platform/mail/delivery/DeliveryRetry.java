package nl.zorgvuldig.platform.mail.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Schedule of retries of a message that could not be sent: soon at first, then less and less
/// often, for three days.
final class DeliveryRetry {
    /// How long one attempt may take before another instance considers the message abandoned.
    static final Duration LEASE = Duration.ofMinutes(5);

    static final Duration PATIENCE = Duration.ofDays(3);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private DeliveryRetry() {}

    /// @param attempts how many times it was tried, at least once
    /// @return empty when it need not be tried any more
    static Optional<Instant> next(int attempts, Instant created, Optional<Instant> uselessAfter, Instant now) {
        Instant next = now.plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1));
        Instant end = uselessAfter.orElse(created.plus(PATIENCE));
        return next.isBefore(end) ? Optional.of(next) : Optional.empty();
    }
}
