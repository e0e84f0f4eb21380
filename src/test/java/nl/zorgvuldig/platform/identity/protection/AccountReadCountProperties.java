package nl.zorgvuldig.platform.identity.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

class AccountReadCountProperties {
    private static final Instant QUARTER = Instant.parse("2026-11-24T08:00:00Z");
    private static final int MOST = 60 * AccountReadCount.PAGE;
    private static int stopped;

    /// The shared count is one number here, as it is one row in the database.
    @Property(tries = 300)
    void on_any_instances_nobody_reads_more_than_the_limit_and_a_step_for_each(
            @ForAll @Size(200) List<@IntRange(max = 2) Integer> instances) {
        List<AccountReadCount> all = List.of(new AccountReadCount(), new AccountReadCount(), new AccountReadCount());
        PersonId person = new PersonId(new UUID(1, 1));
        int shared = 0;
        int passed = 0;
        for (int instance : instances) {
            AccountReadCount here = all.get(instance);
            if (here.full(person, QUARTER)) {
                stopped++;
                continue;
            }
            passed += AccountReadCount.PAGE;
            int told = here.read(person, QUARTER, AccountReadCount.PAGE);
            shared += told;
            if (told > 0 && shared > MOST) {
                here.fill(person, QUARTER);
            }
        }
        assertThat(passed).isLessThanOrEqualTo(MOST + all.size() * AccountReadCount.STEP);
        assertThat(shared).isLessThanOrEqualTo(passed);
        assertThat(all).allMatch(here -> !here.full(new PersonId(new UUID(1, 2)), QUARTER));
        assertThat(all).allMatch(here -> !here.full(person, QUARTER.plusSeconds(900)));
    }

    @AfterContainer
    static void the_limit_was_reached() {
        assertThat(stopped).isGreaterThan(1_000);
    }
}
