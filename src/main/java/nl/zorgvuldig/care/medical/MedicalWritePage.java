package nl.zorgvuldig.care.medical;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to write or correct an entry of a medical file.
///
/// @param corrects the entry that is corrected; empty for a new one
public record MedicalWritePage(
        String file, String pupil, Clause clause, Sentence because, Form form, Optional<String> corrects) {
    public List<MedicalKind> kinds() {
        return MedicalKind.written();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
