package nl.zorgvuldig.platform.identity.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.platform.identity.protection.RefusalLogLimit.Answer;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Nobody fills the log by being refused: in any hour that begins with a line, so many lines and
/// one more that says there were more.
class RefusalLogLimitProperties {
    private static final Instant START = Instant.parse("2026-11-24T07:30:00Z");

    @Property(tries = 200)
    void of_one_person_no_more_than_so_many_lines_stand_in_an_hour(
            @ForAll @Size(min = 150, max = 400) List<@IntRange(min = 0, max = 40) Integer> pauses) {
        RefusalLogLimit limit = new RefusalLogLimit();
        PersonId person = new PersonId(UUID.randomUUID());
        List<Instant> written = new ArrayList<>();
        Instant now = START;
        boolean silenced = false;
        for (int seconds : pauses) {
            now = now.plusSeconds(seconds);
            switch (limit.ask(person, now)) {
                case WRITE, LAST -> written.add(now);
                case SILENT -> silenced = true;
            }
        }
        Instant from = START;
        for (int i = 0; i < written.size(); i++) {
            Instant first = written.get(i);
            assertThat(first).isAfterOrEqualTo(from);
            long within = written.stream()
                    .filter(moment -> !moment.isBefore(first))
                    .filter(moment -> moment.isBefore(first.plus(Duration.ofHours(1))))
                    .count();
            assertThat(within).isLessThanOrEqualTo(2L * (RefusalLogLimit.MOST + 1));
        }
        assertThat(silenced || pauses.stream().mapToInt(pause -> pause).sum() > 3600)
                .isTrue();
    }

    @Property(tries = 20)
    void after_the_last_line_it_is_quiet_until_the_hour_is_over(@ForAll @IntRange(min = 1, max = 200) int more) {
        RefusalLogLimit limit = new RefusalLogLimit();
        PersonId person = new PersonId(UUID.randomUUID());
        for (int i = 0; i < RefusalLogLimit.MOST; i++) {
            assertThat(limit.ask(person, START)).isEqualTo(Answer.WRITE);
        }
        assertThat(limit.ask(person, START)).isEqualTo(Answer.LAST);
        for (int i = 0; i < more; i++) {
            assertThat(limit.ask(person, START.plusSeconds(i))).isEqualTo(Answer.SILENT);
        }
        assertThat(limit.ask(new PersonId(UUID.randomUUID()), START)).isEqualTo(Answer.WRITE);
        assertThat(limit.ask(person, START.plus(Duration.ofHours(1)))).isEqualTo(Answer.WRITE);
    }
}
