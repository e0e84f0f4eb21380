package nl.zorgvuldig.dossier.record;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Report of what was said about one pupil, and of what was agreed. `toString` gives `[sealed]`.
///
/// @param entry the same on every attempt to file it, so that it is filed once
public record ConsultationReport(
        EntryId entry, LocalDate heldOn, String text, Confidentiality level, List<Promise> agreements) {
    public ConsultationReport {
        agreements = List.copyOf(agreements);
    }

    /// One agreement, with its owner and due day.
    public record Promise(EntryId entry, String text, PersonId owner, LocalDate dueOn) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
