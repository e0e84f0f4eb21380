package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Duration;
import java.time.Instant;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// The 72 hours of AVG art. 33, from the moment one knew. They are hours as they pass: nights,
/// weekends and holidays count, and when clocks go forward or back they stay 72.
///
/// @param aware when the board knew
public record BreachClock(Instant aware) {
    public static final Duration TERM = Duration.ofHours(72);
    public static final Duration SHORT = Duration.ofHours(24);
    private static final int MINUTES = 60;

    /// How near the end is.
    public enum Pressure {
        RUNNING,
        /// Less than 24 hours left.
        SHORT,
        PAST
    }

    public Instant deadline() {
        return aware.plus(TERM);
    }

    /// Of the 72 hours; nothing when they are over.
    public Duration left(Instant now) {
        Duration left = Duration.between(now, deadline());
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Upholds(CONFIDENTIALITY)
    public Pressure pressure(Instant now) {
        Duration left = left(now);
        return left.isZero() ? Pressure.PAST : left.compareTo(SHORT) < 0 ? Pressure.SHORT : Pressure.RUNNING;
    }

    /// Whether something at a moment came after the 72 hours.
    public boolean late(Instant moment) {
        return moment.isAfter(deadline());
    }

    /// The time left, and the moment it ends.
    public Sentence inWords(Instant now) {
        Duration left = left(now);
        return left.isZero()
                ? Sentence.of("breaches.clock.past", deadline())
                : Sentence.of("breaches.clock.left", left.toHours(), left.toMinutes() % MINUTES, deadline());
    }
}
