package nl.zorgvuldig.platform.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DeliveryRetryProperties {
    private static final Instant CREATED = Instant.parse("2026-11-24T07:30:00Z");

    @Property(tries = 300)
    void a_next_try_comes_later_and_never_after_the_end(
            @ForAll @IntRange(min = 1, max = 100) int attempts,
            @ForAll @IntRange(max = 400_000) int seconds,
            @ForAll @IntRange(max = 400_000) int useful) {
        Instant now = CREATED.plusSeconds(seconds);
        Instant end = CREATED.plusSeconds(useful);

        DeliveryRetry.next(attempts, CREATED, Optional.of(end), now)
                .ifPresent(next -> assertThat(next).isAfter(now).isBefore(end));
        DeliveryRetry.next(attempts, CREATED, Optional.empty(), now)
                .ifPresent(next -> assertThat(next).isAfter(now).isBefore(CREATED.plus(DeliveryRetry.PATIENCE)));
    }

    @Property(tries = 100)
    void pauses_only_grow(@ForAll @IntRange(min = 1, max = 30) int attempts) {
        assertThat(pause(attempts)).isLessThanOrEqualTo(pause(attempts + 1));
    }

    private static Duration pause(int attempts) {
        return Duration.between(
                CREATED,
                DeliveryRetry.next(attempts, CREATED, Optional.empty(), CREATED).orElseThrow());
    }
}
