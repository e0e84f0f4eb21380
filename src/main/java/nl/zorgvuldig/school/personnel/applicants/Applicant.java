package nl.zorgvuldig.school.personnel.applicants;

import java.time.LocalDate;
import java.util.Optional;

/// A job applicant. `toString` contains neither name nor vacancy.
///
/// @param ended the day the procedure ended
/// @param consented the day they consented to being kept for a year; empty without consent, or when
///     it was withdrawn
public record Applicant(
        ApplicantId id,
        String name,
        String vacancy,
        LocalDate applied,
        Optional<LocalDate> ended,
        Optional<LocalDate> consented) {
    @Override
    public String toString() {
        return "Applicant[" + id + ", [sealed]]";
    }
}
