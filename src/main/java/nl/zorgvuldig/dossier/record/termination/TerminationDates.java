package nl.zorgvuldig.dossier.record.termination;

import java.time.LocalDate;
import nl.zorgvuldig.school.enrolment.Enrolment;

/// Dates on which a pupil leaves a school, and their consequences.
public record TerminationDates(LocalDate lastSchoolDay, LocalDate deregistered) {
    /// Whether the enrolment has exactly these dates.
    boolean holdsFor(Enrolment enrolment) {
        return lastSchoolDay.equals(enrolment.lastSchoolDay()) && deregistered.equals(enrolment.deregistered());
    }

    /// The last day on which guides see the dossier.
    public LocalDate opensUntil() {
        return lastSchoolDay.isBefore(deregistered) ? lastSchoolDay : deregistered;
    }

    /// The day from which the retention term counts.
    public LocalDate left() {
        return lastSchoolDay.isAfter(deregistered) ? lastSchoolDay : deregistered;
    }

    /// The enrolment with these dates.
    Enrolment of(Enrolment enrolment) {
        return new Enrolment(
                enrolment.id(),
                enrolment.pupil(),
                enrolment.school(),
                enrolment.key(),
                enrolment.entered(),
                lastSchoolDay,
                deregistered);
    }
}
