package nl.zorgvuldig.dossier.inspection.requests;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// The appointment the head wants to make. `toString` gives `[sealed]`.
public record InspectionAppointmentWish(
        PersonId supervisor, LocalDate day, LocalTime time, InspectionVenue venue, String where) {
    public InspectionAppointment plan() {
        return new InspectionAppointment(
                supervisor, day.atTime(time).atZone(SchoolDay.ZONE).toInstant(), venue, where.strip());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
