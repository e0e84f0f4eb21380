package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Enrolment of a pupil at a school. `lastSchoolDay` and `deregistered` are [Period#OPEN] until
/// somebody ends it; they may differ, because a school deregisters a pupil on an administrative
/// day.
public record Enrolment(
        UUID id,
        PupilId pupil,
        SchoolId school,
        String key,
        LocalDate entered,
        LocalDate lastSchoolDay,
        LocalDate deregistered) {
    /// Orders by date of entry, latest last; of two with the same date the one made later is last,
    /// since a school that moves a pupil enters the first day of the year again.
    public static final Comparator<Enrolment> LATEST_LAST =
            Comparator.comparing(Enrolment::entered).thenComparing(Enrolment::id);

    public static Enrolment since(UUID id, PupilId pupil, SchoolId school, String key, LocalDate entered) {
        return new Enrolment(id, pupil, school, key, entered, Period.OPEN, Period.OPEN);
    }

    /// Whether the pupil is at the school on `day`, the last school day included.
    public boolean attends(LocalDate day) {
        return presence().contains(day);
    }

    /// From the day of entry to the last school day, both included; to the day of deregistration
    /// when that is earlier.
    public Period presence() {
        return new Period(entered, lastSchoolDay.isBefore(deregistered) ? lastSchoolDay : deregistered);
    }

    public boolean ended() {
        return !deregistered.equals(Period.OPEN);
    }

    /// The day from which retention terms count: the later of the two. Until it has passed nothing
    /// is destroyed because the pupil left.
    public LocalDate left() {
        return lastSchoolDay.isAfter(deregistered) ? lastSchoolDay : deregistered;
    }
}
