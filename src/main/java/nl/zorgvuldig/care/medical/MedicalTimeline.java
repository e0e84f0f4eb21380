package nl.zorgvuldig.care.medical;

import java.util.List;

/// Entries of a medical file that open with a doctor's key, newest first.
///
/// @param elsewhere how many entries are sealed to another doctor's key
/// @param damaged how many should open with this key and do not
public record MedicalTimeline(List<MedicalEntry> entries, int elsewhere, int damaged) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
