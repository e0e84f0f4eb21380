package nl.zorgvuldig.platform.identity.protection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.identity.UsageCounter;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counter of attempts over all instances. What is counted, an e-mail or network address, is stored
/// only as a keyed hash and only for a day.
public final class StoredAttemptCounter implements AttemptCounter, UsageCounter {
    private static final Logger LOG = LoggerFactory.getLogger(StoredAttemptCounter.class);
    static final Duration STRETCH = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String COUNT = """
            insert into identity.attempt as attempt (key_hash, since, tries) values (:key, :since, :amount)
            on conflict (key_hash, since) do update set tries = attempt.tries + excluded.tries
            returning tries
            """;
    private static final String FORGET = "delete from identity.attempt where since < :before";

    private final JdbcClient client;
    private final Vault vault;
    private final Clock clock;

    public StoredAttemptCounter(JdbcClient client, Vault vault, Clock clock) {
        this.client = client;
        this.vault = vault;
        this.clock = clock;
    }

    /// The attempt that first exceeds the limit is logged in the log of the program: what, and not
    /// who.
    @Override
    public boolean allowed(String purpose, String who, int most) {
        int tries = add(purpose, who, 1, STRETCH);
        if (tries == most + 1) {
            LOG.warn("limit reached: {}", purpose);
        }
        return tries <= most;
    }

    @Override
    public int add(String purpose, String who, int amount, Duration within) {
        long stretch = within.toSeconds();
        Instant since = Instant.ofEpochSecond(clock.instant().getEpochSecond() / stretch * stretch);
        return client.sql(COUNT)
                .param("key", vault.keyedHash(BoardId.INSTALLATION, "attempt " + purpose, who))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("amount", amount)
                .query(Integer.class)
                .single();
    }

    public void forget() {
        client.sql(FORGET)
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
