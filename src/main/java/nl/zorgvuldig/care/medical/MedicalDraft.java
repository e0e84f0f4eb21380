package nl.zorgvuldig.care.medical;

import java.time.LocalDate;

/// What a doctor wants to write, before it is judged. Prints as `[sealed]`.
public record MedicalDraft(MedicalKind kind, LocalDate happenedOn, String text) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
