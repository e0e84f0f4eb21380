package nl.zorgvuldig.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.junit.jupiter.api.Test;

class FormIdTest {
    private final MovingClock clock = MovingClock.morning();
    private final PersonId noor = new PersonId(Id.next(clock));
    private final PupilId daan = new PupilId(Id.next(clock));

    @Test
    void a_form_makes_the_same_thing_each_time_and_another_for_other_people() {
        FormId form = FormId.next(clock);
        assertThat(form.makes(noor, daan)).isEqualTo(form.makes(noor, daan));
        assertThat(form.makes(new PersonId(Id.next(clock)), daan)).isNotEqualTo(form.makes(noor, daan));
        assertThat(form.makes(noor, new PupilId(Id.next(clock)))).isNotEqualTo(form.makes(noor, daan));
        assertThat(FormId.next(clock).makes(noor, daan)).isNotEqualTo(form.makes(noor, daan));
    }

    @Test
    void the_number_of_something_that_is_there_does_not_lead_to_it() {
        UUID there = FormId.next(clock).makes(noor, daan);
        assertThat(FormId.parse(there.toString(), clock).orElseThrow().makes(noor, daan))
                .isNotEqualTo(there);
    }

    @Test
    void what_it_makes_is_an_id_that_sorts_by_when_the_form_was_shown() {
        UUID first = FormId.next(clock).makes(noor, daan);
        clock.pass(Duration.ofSeconds(1));
        UUID second = FormId.next(clock).makes(noor, daan);
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(second.toString()).isGreaterThan(first.toString());
    }

    @Test
    void only_a_number_that_a_form_of_ours_can_have_is_read() {
        FormId form = FormId.next(clock);
        assertThat(FormId.parse(form.toString(), clock)).contains(form);
        clock.pass(Duration.ofDays(1));
        FormId tomorrow = FormId.next(clock);
        clock.pass(Duration.ofDays(-1));
        for (String other : new String[] {
            "", "x", "' or 1=1", UUID.randomUUID().toString(), tomorrow.toString(), new UUID(0, 0).toString()
        }) {
            assertThat(FormId.parse(other, clock)).as(other).isEmpty();
        }
    }
}
