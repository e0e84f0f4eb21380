package nl.zorgvuldig.platform.identity.protection;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Count of what each account read on this instance since it was last reported to the shared
/// counter, and of the accounts that used up the quota of a quarter of an hour. Reporting now and
/// then costs next to nothing; so an account can exceed the limit by a [#STEP] for each instance.
final class AccountReadCount {
    /// A page counts as ten of its parts: pictures, and answers to scripts.
    static final int PAGE = 10;

    static final int PART = 1;

    /// Amount that is reported at once.
    static final int STEP = 10 * PAGE;

    /// Most people remembered; a forgotten one is found again at the next step.
    private static final int PEOPLE = 10_000;

    private record Count(Instant quarter, int untold, boolean full) {}

    private final Map<PersonId, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Count> eldest) {
            return size() > PEOPLE;
        }
    };

    synchronized boolean full(PersonId person, Instant quarter) {
        return of(person, quarter).full();
    }

    /// @return the amount to report now, zero most of the time
    synchronized int read(PersonId person, Instant quarter, int worth) {
        Count before = of(person, quarter);
        int untold = before.untold() + worth;
        int told = untold >= STEP ? untold : 0;
        counts.put(person, new Count(quarter, untold - told, before.full()));
        return told;
    }

    synchronized void fill(PersonId person, Instant quarter) {
        counts.put(person, new Count(quarter, of(person, quarter).untold(), true));
    }

    private Count of(PersonId person, Instant quarter) {
        Count known = counts.get(person);
        return known != null && known.quarter().equals(quarter) ? known : new Count(quarter, 0, false);
    }
}
