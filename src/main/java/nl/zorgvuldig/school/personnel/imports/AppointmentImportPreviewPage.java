package nl.zorgvuldig.school.personnel.imports;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// What importing a file with appointments would do, or did.
///
/// @param text the file, to be sent back on confirmation
public record AppointmentImportPreviewPage(
        Clause clause, Sentence because, AppointmentImportPreview preview, String text, boolean done) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
