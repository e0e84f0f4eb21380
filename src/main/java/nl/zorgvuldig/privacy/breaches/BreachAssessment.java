package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// One version of the assessment of a breach. A later version supersedes it; both are kept. Prints
/// as `[sealed]`.
///
/// @param version 1 and up
/// @param aware when the board knew enough to be sure that there was a breach; the 72 hours run
///     from here
/// @param whyThen why that differs from the moment in the report; empty if it does not
/// @param affected whom it concerns
/// @param consequences what it can do to them
/// @param measures what was and will be done
/// @param why reason for this risk level
public record BreachAssessment(
        int version,
        BreachRisk risk,
        Instant aware,
        String whyThen,
        String affected,
        String consequences,
        String measures,
        String why,
        PersonId by,
        Instant at) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
