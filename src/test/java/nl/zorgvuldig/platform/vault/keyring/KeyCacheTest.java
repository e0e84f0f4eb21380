package nl.zorgvuldig.platform.vault.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.junit.jupiter.api.Test;

class KeyCacheTest {
    private static final long LONGEST = 60;

    private final AtomicLong now = new AtomicLong();
    private final KeyCache<String> cache = new KeyCache<>(100, LONGEST, now::get);
    private final BoardId board = new BoardId(UUID.randomUUID());

    @Test
    void a_key_is_kept_until_it_is_too_old() {
        KeyName name = name();
        cache.keep(name, "key", cache.mark());

        now.set(LONGEST - 1);
        assertThat(cache.find(name)).isEqualTo("key");

        now.set(LONGEST);
        assertThat(cache.find(name)).isNull();
    }

    @Test
    void a_key_past_half_its_time_is_worth_fetching_again() {
        KeyName name = name();
        cache.keep(name, "key", cache.mark());

        assertThat(cache.fresh(name)).isTrue();
        now.set(LONGEST / 2);
        assertThat(cache.fresh(name)).isFalse();
    }

    @Test
    void a_forgotten_key_is_gone_and_the_others_stay() {
        KeyName gone = name();
        KeyName other = name();
        cache.keep(gone, "gone", cache.mark());
        cache.keep(other, "other", cache.mark());

        cache.forget(gone);

        assertThat(cache.find(gone)).isNull();
        assertThat(cache.find(other)).isEqualTo("other");
    }

    @Test
    void a_key_that_is_forgotten_while_it_is_fetched_is_not_kept() {
        KeyName name = name();
        long mark = cache.mark();

        cache.forget(name);
        cache.keep(name, "fetched before it was destroyed", mark);

        assertThat(cache.find(name)).isNull();
    }

    @Test
    void a_key_that_is_fetched_while_all_are_forgotten_is_not_kept() {
        KeyName name = name();
        long mark = cache.mark();

        cache.forgetAll();
        cache.keep(name, "fetched before the connection was lost", mark);

        assertThat(cache.find(name)).isNull();
    }

    @Test
    void it_never_holds_more_than_its_bound() {
        for (int i = 0; i < 1000; i++) {
            cache.keep(name(), "key", cache.mark());
            assertThat(cache.size()).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void old_keys_make_room_first() {
        for (int i = 0; i < 60; i++) {
            cache.keep(name(), "old", cache.mark());
        }
        now.set(LONGEST);
        for (int i = 0; i < 41; i++) {
            cache.keep(name(), "young", cache.mark());
        }

        assertThat(cache.size()).isEqualTo(41);
    }

    private KeyName name() {
        return new KeyName(board, UUID.randomUUID(), RetentionPurpose.DOSSIER);
    }
}
