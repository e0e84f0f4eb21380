package nl.zorgvuldig.consent.rounds;

import java.time.LocalDate;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Plan of a school's consent check.
///
/// @param deadline the last day on which a consent of the previous year counts
/// @param reason why the board keeps a consent that nobody renews; empty when it does not
public record RoundPlan(SchoolId school, LocalDate start, LocalDate deadline, ConsentRenewal.Way way, String reason) {
    public SchoolYear year() {
        return SchoolYear.of(start);
    }

    ConsentRenewal renewal() {
        return new ConsentRenewal(school, year(), deadline, way);
    }
}
