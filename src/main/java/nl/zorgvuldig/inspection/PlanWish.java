package nl.zorgvuldig.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;

/// The appointment the head wants to make. Prints as `[sealed]`.
public record PlanWish(PersonId supervisor, LocalDate day, LocalTime time, Venue venue, String where) {
    public Plan plan() {
        return new Plan(supervisor, day.atTime(time).atZone(SchoolDay.ZONE).toInstant(), venue, where.strip());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
