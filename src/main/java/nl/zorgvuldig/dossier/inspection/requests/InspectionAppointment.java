package nl.zorgvuldig.dossier.inspection.requests;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Appointment for an inspection: when, where and with whom. `toString` leaves out the text.
///
/// @param where the room, or how to talk with each other online
public record InspectionAppointment(PersonId supervisor, Instant at, InspectionVenue venue, String where) {
    public LocalDate day() {
        return SchoolDay.of(at);
    }

    @Override
    public String toString() {
        return "InspectionAppointment[" + at + ", " + venue + ", [sealed]]";
    }
}
