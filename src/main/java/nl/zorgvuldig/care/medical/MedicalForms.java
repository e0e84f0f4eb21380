package nl.zorgvuldig.care.medical;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.web.Form;

/// Reads forms that a doctor filled in.
public final class MedicalForms {
    private MedicalForms() {}

    /// @param field with the text, or the title of a document
    public static Optional<MedicalDraft> draft(Form form, String field, String missing) {
        String code = form.value("kind");
        Optional<MedicalKind> kind = MedicalKind.written().stream()
                .filter(medicalKind -> medicalKind.code().equals(code))
                .findFirst();
        if (kind.isEmpty()) {
            form.wrong("kind", "medical.objection.no_kind");
        }
        Optional<LocalDate> day = form.requiredDay("happenedOn", "medical.objection.no_day");
        String text = form.required(field, missing);
        return kind.isEmpty() || day.isEmpty() || text.isEmpty()
                ? Optional.empty()
                : Optional.of(new MedicalDraft(kind.get(), day.get(), text));
    }
}
