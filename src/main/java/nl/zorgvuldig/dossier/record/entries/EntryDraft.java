package nl.zorgvuldig.dossier.record.entries;

import java.time.LocalDate;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.ids.EntryId;

/// Text that somebody wants to write, before it is judged. `toString` gives `[sealed]`.
public record EntryDraft(EntryKind kind, LocalDate happenedOn, String text) {
    @Override
    public String toString() {
        return "[sealed]";
    }

    /// A correction of an entry, with the reason. `ofVersion` is the version the writer saw.
    /// `toString` gives `[sealed]`.
    public record EntryCorrection(EntryId entry, int ofVersion, EntryDraft draft, String reason) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
