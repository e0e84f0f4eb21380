package nl.zorgvuldig.dossier.record.entries;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.ChildView;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.web.Form;

/// The fields of a form for an entry.
public final class EntryForm {
    private EntryForm() {}

    /// What was filled in; empty when something is missing, and the form says what.
    public static Optional<EntryDraft> read(Form form) {
        String code = form.required("kind", "dossier.objection.no_kind");
        Optional<EntryKind> kind = Arrays.stream(EntryKind.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
        if (kind.isEmpty()) {
            form.wrong("kind", "dossier.objection.no_kind");
        }
        Optional<LocalDate> day = form.requiredDay("happenedOn", "dossier.objection.no_day");
        String text = kind.filter(EntryKind.CHILD_VIEW::equals)
                .map(_ -> childView(form).written())
                .orElseGet(() -> form.required("text", "dossier.objection.empty"));
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new EntryDraft(kind.orElseThrow(), day.orElseThrow(), text));
    }

    private static ChildView childView(Form form) {
        return new ChildView(
                form.required("about", "dossier.child_view.no.about"),
                form.required("heardBy", "dossier.child_view.no.heard_by"),
                form.required("text", "dossier.child_view.no.words"));
    }
}
