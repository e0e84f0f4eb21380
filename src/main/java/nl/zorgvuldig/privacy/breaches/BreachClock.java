package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Duration;
import java.time.Instant;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// The 72 hours of AVG art. 33, from the moment the board was aware. They are elapsed hours:
/// nights, weekends and holidays count, and a change of the clock does not alter them.
///
/// @param aware when the board became aware
public record BreachClock(Instant aware) {
    public static final Duration TERM = Duration.ofHours(72);
    public static final Duration SHORT = Duration.ofHours(24);
    private static final int MINUTES = 60;

    /// How close the deadline is.
    public enum Pressure {
        RUNNING,
        /// Less than 24 hours left.
        SHORT,
        PAST
    }

    public Instant deadline() {
        return aware.plus(TERM);
    }

    /// The part of the 72 hours that is left; zero when they are over.
    public Duration left(Instant now) {
        Duration left = Duration.between(now, deadline());
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Upholds(CONFIDENTIALITY)
    public Pressure pressure(Instant now) {
        Duration left = left(now);
        return left.isZero() ? Pressure.PAST : left.compareTo(SHORT) < 0 ? Pressure.SHORT : Pressure.RUNNING;
    }

    /// Whether a moment lies after the 72 hours.
    public boolean late(Instant moment) {
        return moment.isAfter(deadline());
    }

    /// The time left and the moment it ends, in words.
    public Sentence inWords(Instant now) {
        Duration left = left(now);
        return left.isZero()
                ? Sentence.of("breaches.clock.past", deadline())
                : Sentence.of("breaches.clock.left", left.toHours(), left.toMinutes() % MINUTES, deadline());
    }
}
