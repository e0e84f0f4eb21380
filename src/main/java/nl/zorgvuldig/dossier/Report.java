package nl.zorgvuldig.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;

/// What was said about one pupil, and what was agreed. Prints as `[sealed]`.
///
/// @param entry the same whenever it is filed, so that it is filed once
public record Report(EntryId entry, LocalDate heldOn, String text, Confidentiality level, List<Promise> agreements) {
    public Report {
        agreements = List.copyOf(agreements);
    }

    /// One agreement, who sees to it and until when.
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
