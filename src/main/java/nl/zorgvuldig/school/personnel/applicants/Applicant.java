package nl.zorgvuldig.school.personnel.applicants;

import java.time.LocalDate;
import java.util.Optional;

/// Somebody who applied for work. Name and vacancy print as `[sealed]`.
///
/// @param ended the day the procedure was over
/// @param consented the day they said that they may be kept for a year; empty when they did not, or
///     took it back
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
