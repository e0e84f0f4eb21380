package nl.zorgvuldig.privacy.breaches.reports;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.privacy.breaches.AffectedCount;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachVisibility;
import nl.zorgvuldig.privacy.breaches.DataCategory;

/// Input for a breach report. Prints as `[sealed]`.
///
/// @param noticed empty when it could not be parsed
/// @param what happened, in the reporter's words
/// @param done what the reporter did about it already; may be empty
/// @param school empty for the board's office
public record BreachReport(
        BreachId id,
        String what,
        Optional<Instant> noticed,
        Set<DataCategory> touched,
        Optional<AffectedCount> many,
        String done,
        Optional<SchoolId> school,
        Optional<BreachVisibility> circle) {
    public BreachReport {
        touched = Set.copyOf(touched);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
