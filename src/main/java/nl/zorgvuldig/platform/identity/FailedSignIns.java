package nl.zorgvuldig.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Log of sign-in attempts that proved nothing, in the log of the program: the method that was
/// tried, and never who, from where or what was sent. When it is known whose link, passkey or
/// account it was, the audit log of the board has an event besides. Anybody can fail, so of each
/// kind no more than [#MOST] are logged each hour.
@Component
public final class FailedSignIns {
    /// Method that somebody tried to sign in with.
    public enum With {
        LINK,
        PASSKEY,
        PROVIDER
    }

    /// Most entries of one kind on one instance, in an hour that begins with the first.
    public static final int MOST = 30;

    private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private record Told(Instant since, int times) {}

    private final Map<With, Told> told = new EnumMap<>(With.class);
    private final Clock clock;

    FailedSignIns(Clock clock) {
        this.clock = clock;
    }

    /// Logs one failure. The last entry of an hour is a warning: somebody guesses, or something is
    /// broken.
    public synchronized void note(With with) {
        Instant now = clock.instant();
        Told before = told.getOrDefault(with, new Told(now, 0));
        boolean over = !now.isBefore(before.since().plus(HOUR)) || now.isBefore(before.since());
        Told after = over ? new Told(now, 1) : new Told(before.since(), before.times() + 1);
        told.put(with, after);
        String name = with.name().toLowerCase(Locale.ROOT);
        if (after.times() <= MOST) {
            LOG.info("sign-in failed: {}", name);
        } else if (after.times() == MOST + 1) {
            LOG.warn("sign-in failed: {}, more than {} times within an hour", name, MOST);
        }
    }
}
