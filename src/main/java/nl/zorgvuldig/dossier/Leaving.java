package nl.zorgvuldig.dossier;

import java.time.LocalDate;
import nl.zorgvuldig.enrolment.Enrolled;

/// When a pupil leaves a school, and what follows from it.
public record Leaving(LocalDate lastSchoolDay, LocalDate deregistered) {
    /// Whether the enrolment has just these days.
    boolean holdsFor(Enrolled enrolment) {
        return lastSchoolDay.equals(enrolment.lastSchoolDay()) && deregistered.equals(enrolment.deregistered());
    }

    /// The last day on which guides see the dossier.
    public LocalDate opensUntil() {
        return lastSchoolDay.isBefore(deregistered) ? lastSchoolDay : deregistered;
    }

    /// The day from which the term of keeping counts.
    public LocalDate left() {
        return lastSchoolDay.isAfter(deregistered) ? lastSchoolDay : deregistered;
    }

    /// The enrolment as it would be.
    Enrolled of(Enrolled enrolment) {
        return new Enrolled(
                enrolment.id(),
                enrolment.pupil(),
                enrolment.school(),
                enrolment.key(),
                enrolment.entered(),
                lastSchoolDay,
                deregistered);
    }
}
