package nl.zorgvuldig.consent.rounds;

import java.time.LocalDate;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// How a school is to check consent.
///
/// @param deadline the last day on which a yes of the year before counts
/// @param reason why the board lets a yes stay that nobody says again; empty when it does not
public record RoundPlan(SchoolId school, LocalDate start, LocalDate deadline, ConsentRenewal.Way way, String reason) {
    public SchoolYear year() {
        return SchoolYear.of(start);
    }

    ConsentRenewal renewal() {
        return new ConsentRenewal(school, year(), deadline, way);
    }
}
