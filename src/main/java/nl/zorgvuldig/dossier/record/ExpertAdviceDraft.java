package nl.zorgvuldig.dossier.record;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What an expert from outside advised about a pupil. Prints as `[sealed]`.
///
/// @param entry the same whenever it is filed, so that it is filed once
public record ExpertAdviceDraft(EntryId entry, PersonId expert, LocalDate givenOn, String text) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
