package nl.zorgvuldig.dossier.record;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Advice of an external expert about a pupil. `toString` gives `[sealed]`.
///
/// @param entry the same on every attempt to file it, so that it is filed once
public record ExpertAdviceDraft(EntryId entry, PersonId expert, LocalDate givenOn, String text) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
