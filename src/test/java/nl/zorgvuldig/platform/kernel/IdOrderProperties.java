package nl.zorgvuldig.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// What was written later stands later in every list that is read by id, as the log is.
class IdOrderProperties {
    private static final long YEAR_2100 = 4_102_444_800_000L;

    private static UUID at(Instant moment) {
        return Id.next(Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Property
    @Upholds(Clause.CONFIDENTIALITY)
    void an_id_of_a_microsecond_later_is_higher(
            @ForAll @LongRange(max = YEAR_2100) long millis,
            @ForAll @IntRange(max = 999_999) int nanos,
            @ForAll @IntRange(min = 1_000, max = 2_000_000) int later) {
        Instant moment = Instant.ofEpochMilli(millis).plusNanos(nanos);

        UUID first = at(moment);

        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(first.getMostSignificantBits() >>> 16).isEqualTo(millis);
        assertThat(at(moment.plusNanos(later))).isGreaterThan(first);
        assertThat(first).isGreaterThanOrEqualTo(Id.lowest(millis));
    }
}
