package nl.zorgvuldig.consent;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;

/// How a school is to check consent.
///
/// @param deadline the last day on which a yes of the year before counts
/// @param reason why the board lets a yes stay that nobody says again; empty when it does not
public record RoundWish(SchoolId school, LocalDate start, LocalDate deadline, Renewal.Way way, String reason) {
    public SchoolYear year() {
        return SchoolYear.of(start);
    }

    Renewal renewal() {
        return new Renewal(school, year(), deadline, way);
    }
}
