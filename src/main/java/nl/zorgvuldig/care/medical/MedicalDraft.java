package nl.zorgvuldig.care.medical;

import java.time.LocalDate;

/// Text that a doctor wants to write, before it is judged. `toString` gives `[sealed]`.
public record MedicalDraft(MedicalKind kind, LocalDate happenedOn, String text) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
