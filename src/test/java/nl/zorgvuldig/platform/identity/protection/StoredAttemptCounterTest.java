package nl.zorgvuldig.platform.identity.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class StoredAttemptCounterTest {
    private final MovingClock clock = MovingClock.morning();
    private final StoredAttemptCounter here = attempts();
    private final StoredAttemptCounter elsewhere = attempts();
    private final String who = UUID.randomUUID().toString();

    private StoredAttemptCounter attempts() {
        return new StoredAttemptCounter(TestDatabase.shared().client(), TestVault.shared(), clock);
    }

    @Test
    void instances_count_together() {
        assertThat(here.allowed("try", who, 2)).isTrue();
        assertThat(elsewhere.allowed("try", who, 2)).isTrue();
        assertThat(here.allowed("try", who, 2)).isFalse();
        assertThat(elsewhere.allowed("try", who, 2)).isFalse();
    }

    @Test
    void the_next_quarter_of_an_hour_has_room_again() {
        assertThat(here.allowed("try", who, 1)).isTrue();
        assertThat(here.allowed("try", who, 1)).isFalse();

        clock.pass(StoredAttemptCounter.STRETCH);

        assertThat(here.allowed("try", who, 1)).isTrue();
    }

    @Test
    void one_thing_tried_does_not_count_for_another() {
        assertThat(here.allowed("try", who, 1)).isTrue();
        assertThat(here.allowed("try something else", who, 1)).isTrue();
        assertThat(here.allowed("try", who + "x", 1)).isTrue();
    }

    @Test
    void who_tried_is_not_in_the_database_and_the_count_is_forgotten() {
        here.allowed("try", who, 1);
        clock.pass(Duration.ofDays(2));
        here.forget();

        assertThat(here.allowed("try", who, 1)).isTrue();
        String stored = TestDatabase.shared()
                .client()
                .sql("select string_agg(encode(key_hash, 'escape'), ' ') from identity.attempt")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(who);
    }

    @Test
    void a_network_of_the_new_kind_counts_as_one() {
        assertThat(network("2001:db8:1:2::7")).isEqualTo(network("2001:db8:1:2:ffff::1"));
        assertThat(network("2001:db8:1:2::7")).isNotEqualTo(network("2001:db8:1:3::7"));
        assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
        assertThat(network("no address")).isEqualTo("no address");
    }

    private static String network(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return AttemptCounter.network(request);
    }
}
