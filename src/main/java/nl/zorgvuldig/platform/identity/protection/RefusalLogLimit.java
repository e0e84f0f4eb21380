package nl.zorgvuldig.platform.identity.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Limit on the audit events for one person's refusals at the gate, so that nobody fills the disk
/// by asking again and again. Each instance counts for itself.
final class RefusalLogLimit {
    /// Most events in an hour that begins with the first.
    static final int MOST = 60;

    private static final Duration HOUR = Duration.ofHours(1);

    /// Most people remembered; the count of a forgotten one begins anew.
    private static final int PEOPLE = 10_000;

    enum Answer {
        WRITE,
        /// From here on only that there were more.
        LAST,
        SILENT
    }

    private record Counted(Instant since, int lines) {}

    private final Map<PersonId, Counted> counted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Counted> eldest) {
            return size() > PEOPLE;
        }
    };

    synchronized Answer ask(PersonId person, Instant now) {
        Counted before = counted.getOrDefault(person, new Counted(now, 0));
        boolean over = !now.isBefore(before.since().plus(HOUR)) || now.isBefore(before.since());
        Counted after = over ? new Counted(now, 1) : new Counted(before.since(), before.lines() + 1);
        counted.put(person, after);
        return after.lines() <= MOST ? Answer.WRITE : after.lines() == MOST + 1 ? Answer.LAST : Answer.SILENT;
    }
}
