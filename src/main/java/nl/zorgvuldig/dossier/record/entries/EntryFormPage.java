package nl.zorgvuldig.dossier.record.entries;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityField;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to write or correct an entry.
///
/// @param writer relation of the writer to the pupil
/// @param term how long it is kept after leaving
/// @param draft when the writer left this form, if they come back to it
/// @param corrects the entry that is corrected; empty for a new one
public record EntryFormPage(
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        Form form,
        Optional<String> corrects,
        AccessRelation writer,
        Sentence term,
        Optional<Instant> draft) {
    public EntryKind[] kinds() {
        return EntryKind.values();
    }

    /// Whether this writer is offered to make it confidential.
    public boolean confides() {
        return ConfidentialityField.offered(writer, form);
    }

    /// Where one goes without saving: to the group from which one writes, or else to the dossier.
    public String back() {
        return group().map(group -> "/groepen/" + group).orElse(dossier);
    }

    /// The group from which one writes.
    public Optional<String> group() {
        return WrittenNote.group(form).map(GroupId::toString);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
