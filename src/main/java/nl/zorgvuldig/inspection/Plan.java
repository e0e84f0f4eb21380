package nl.zorgvuldig.inspection;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;

/// When, where and with whom a dossier is inspected. Prints without the words.
///
/// @param where the room, or how to talk with each other online
public record Plan(PersonId supervisor, Instant at, Venue venue, String where) {
    public LocalDate day() {
        return SchoolDay.of(at);
    }

    @Override
    public String toString() {
        return "Plan[" + at + ", " + venue + ", [sealed]]";
    }
}
