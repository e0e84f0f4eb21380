package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.privacy.breaches.reports.BreachReport;

/// A data breach as reported. It never changes, except that its visibility can be narrowed. Prints
/// as `[sealed]`.
public record Breach(
        BreachId id,
        PersonId reporter,
        Instant reportedAt,
        Instant noticedAt,
        Optional<SchoolId> school,
        BreachVisibility circle,
        Set<DataCategory> touched,
        AffectedCount many,
        String what,
        String done) {

    /// Whether this breach holds the same report.
    public boolean fulfils(BreachReport wish) {
        return new BreachReport(
                        id, what, Optional.of(noticedAt), touched, Optional.of(many), done, school, Optional.of(circle))
                .equals(wish);
    }

    @Override
    public String toString() {
        return "Breach[" + id + ", [sealed]]";
    }
}
