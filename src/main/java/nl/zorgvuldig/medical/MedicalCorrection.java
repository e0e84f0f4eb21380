package nl.zorgvuldig.medical;

import nl.zorgvuldig.kernel.EntryId;

/// A better text for an entry, with the reason. `ofVersion` is the version the doctor saw.
/// Prints as `[sealed]`.
public record MedicalCorrection(EntryId entry, int ofVersion, MedicalDraft draft, String reason) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
