package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.web.TypedDateTime;
import org.junit.jupiter.api.Test;

/// The 72 hours, for every minute around both changes of the clock.
@Upholds(CONFIDENTIALITY)
class BreachClockTest {
    private static final LocalDate BACK = LocalDate.of(2026, Month.OCTOBER, 25);
    private static final LocalDate FORWARD = LocalDate.of(2027, Month.MARCH, 28);
    private static final int MINUTES_OF_FIVE_DAYS = 5 * 24 * 60;

    private static Optional<Instant> typed(LocalDateTime local) {
        return switch (TypedDateTime.read(
                Optional.of(local.toLocalDate()), local.toLocalTime().toString())) {
            case TypedDateTime.At(Instant at) -> Optional.of(at);
            case TypedDateTime.Skipped _ -> Optional.empty();
            case TypedDateTime.Unreadable _ -> throw new AssertionError(local);
        };
    }

    private static LocalDateTime wall(Instant moment) {
        return LocalDateTime.ofInstant(moment, SchoolDay.ZONE);
    }

    private record Counted(int skipped, int shifted, int plain) {}

    private static Counted everyMinute(LocalDate change, int hours) {
        int skipped = 0;
        int shifted = 0;
        int plain = 0;
        LocalDateTime first = change.minusDays(4).atStartOfDay();
        for (int minute = 0; minute < MINUTES_OF_FIVE_DAYS; minute++) {
            LocalDateTime local = first.plusMinutes(minute);
            Optional<Instant> aware = typed(local);
            if (aware.isEmpty()) {
                skipped++;
                continue;
            }
            BreachClock clock = new BreachClock(aware.get());
            assertThat(Duration.between(aware.get(), clock.deadline()))
                    .as("%s", local)
                    .isEqualTo(Duration.ofHours(72));
            Duration onTheWall = Duration.between(local, wall(clock.deadline()));
            if (onTheWall.equals(Duration.ofHours(72))) {
                plain++;
            } else {
                assertThat(onTheWall).as("%s", local).isEqualTo(Duration.ofHours(72 + hours));
                shifted++;
            }
            Instant end = clock.deadline();
            assertThat(clock.pressure(end.minusSeconds(1))).isEqualTo(BreachClock.Pressure.SHORT);
            assertThat(clock.pressure(end)).isEqualTo(BreachClock.Pressure.PAST);
            assertThat(clock.pressure(end.minus(BreachClock.SHORT))).isEqualTo(BreachClock.Pressure.RUNNING);
            assertThat(clock.late(end)).isFalse();
            assertThat(clock.late(end.plusMillis(1))).isTrue();
            assertThat(clock.left(end.minusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
            assertThat(clock.left(end.plusSeconds(90))).isZero();
        }
        return new Counted(skipped, shifted, plain);
    }

    @Test
    void when_the_clock_goes_back_the_wall_shows_an_hour_less_and_no_minute_is_lost() {
        Counted counted = everyMinute(BACK, -1);
        assertThat(counted.skipped()).isZero();
        assertThat(counted.shifted()).isEqualTo(72 * 60);
        assertThat(counted.plain()).isEqualTo(MINUTES_OF_FIVE_DAYS - 72 * 60);
    }

    @Test
    void when_the_clock_goes_forward_the_wall_shows_an_hour_more_and_the_missing_hour_is_refused() {
        Counted counted = everyMinute(FORWARD, 1);
        assertThat(counted.skipped()).isEqualTo(60);
        assertThat(counted.shifted()).isEqualTo(72 * 60);
        assertThat(counted.plain()).isEqualTo(MINUTES_OF_FIVE_DAYS - 73 * 60);
    }

    @Test
    void of_an_hour_that_comes_twice_the_first_counts() {
        for (int minute = 0; minute < 60; minute++) {
            Instant at = typed(BACK.atTime(LocalTime.of(2, minute))).orElseThrow();
            assertThat(at).isEqualTo(Instant.parse("2026-10-25T00:00:00Z").plusSeconds(60L * minute));
        }
    }

    @Test
    void people_type_a_time_as_they_like_and_rubbish_is_no_time() {
        Optional<LocalDate> day = Optional.of(BACK.plusDays(1));
        Instant half = Instant.parse("2026-10-26T07:30:00Z");
        for (String time : new String[] {"8:30", "08:30", "8.30", "08.30", "08:30:00"}) {
            assertThat(TypedDateTime.read(day, time)).isEqualTo(new TypedDateTime.At(half));
        }
        for (String time : new String[] {"", "25:00", "8", "acht uur", "08:60", "-1:00", "8:3"}) {
            assertThat(TypedDateTime.read(day, time)).isEqualTo(new TypedDateTime.Unreadable());
        }
        assertThat(TypedDateTime.read(Optional.empty(), "8:30")).isEqualTo(new TypedDateTime.Unreadable());
    }
}
